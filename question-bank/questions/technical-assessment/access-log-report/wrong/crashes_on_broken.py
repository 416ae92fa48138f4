import sys

report = {}
malformed = 0
for line in sys.stdin:
    fields = line.split()
    if not fields:
        continue
    if len(fields) != 5 or not fields[2].startswith('/'):
        malformed += 1
        continue
    status, duration = int(fields[3]), int(fields[4])
    if not 100 <= status <= 599 or not 0 <= duration <= 999999999:
        malformed += 1
        continue
    numbers = report.setdefault(fields[2].split('?', 1)[0], [0, 0, 0])
    numbers[0] += 1
    numbers[1] += status >= 500
    numbers[2] = max(numbers[2], duration)
for path, numbers in sorted(report.items(), key=lambda item: (-item[1][0], item[0])):
    print(path, *numbers)
print('malformed', malformed)

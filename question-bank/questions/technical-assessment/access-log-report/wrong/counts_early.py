import sys

report = {}
malformed = 0
for line in sys.stdin:
    fields = line.split()
    if not fields:
        continue
    try:
        _, _, path, status, duration = fields
        if not path.startswith('/') or not (status.isdigit() and 100 <= int(status) <= 599):
            raise ValueError(status)
        numbers = report.setdefault(path.split('?', 1)[0], [0, 0, 0])
        numbers[0] += 1
        numbers[1] += int(status) >= 500
        if not duration.isdigit() or len(duration) > 9:
            raise ValueError(duration)
        numbers[2] = max(numbers[2], int(duration))
    except ValueError:
        malformed += 1
for path, numbers in sorted(report.items(), key=lambda item: (-item[1][0], item[0])):
    print(path, *numbers)
print('malformed', malformed)

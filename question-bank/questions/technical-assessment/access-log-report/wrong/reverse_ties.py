import re
import sys

STATUS = re.compile('[1-5][0-9]{2}')
DURATION = re.compile('[0-9]{1,9}')


def parse(line: str) -> tuple[str, int, int] | None:
    """The path without its query, the status and the duration; None for a malformed line."""
    fields = line.split()
    if len(fields) != 5:
        return None
    _, _, path, status, duration = fields
    if not path.startswith('/') or not STATUS.fullmatch(status) or not DURATION.fullmatch(duration):
        return None
    return path.split('?', 1)[0], int(status), int(duration)


def main() -> None:
    report: dict[str, list[int]] = {}
    malformed = 0
    for line in sys.stdin:
        if not line.strip():
            continue
        entry = parse(line)
        if entry is None:
            malformed += 1
            continue
        path, status, duration = entry
        numbers = report.setdefault(path, [0, 0, 0])
        numbers[0] += 1
        numbers[1] += status >= 500
        numbers[2] = max(numbers[2], duration)
    for path, numbers in sorted(report.items(), key=lambda item: (item[1][0], item[0]), reverse=True):
        print(path, *numbers)
    print('malformed', malformed)


main()

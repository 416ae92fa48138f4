import re
import sys

NUMBER = '(?:0|[1-9][0-9]*)'
PART = f'(?:{NUMBER}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)'
TAG = re.compile(rf'v({NUMBER})\.({NUMBER})\.({NUMBER})(?:-({PART}(?:\.{PART})*))?')


def rank(match: re.Match[str]) -> tuple:
    """A key that sorts like the versions: numbers before texts, a pre-release before its release."""
    *numbers, pre_release = match.groups()
    parts = [
        (0, int(part), '') if part.isdigit() else (1, 0, part)
        for part in (pre_release.split('.') if pre_release else [])
    ]
    return [int(number) for number in numbers], pre_release is not None, parts


def main() -> None:
    newest: dict[int, tuple[tuple, str]] = {}
    ignored = 0
    for line in sys.stdin:
        tag = line.strip()
        if not tag:
            continue
        match = TAG.fullmatch(tag)
        if match is None:
            ignored += 1
            continue
        major, key = int(match[1]), rank(match)
        if major not in newest or key > newest[major][0]:
            newest[major] = key, tag
    for major in sorted(newest, reverse=True):
        print(newest[major][1])
    print('ignored', ignored)


main()

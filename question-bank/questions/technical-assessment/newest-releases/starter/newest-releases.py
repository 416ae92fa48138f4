import sys


def main() -> None:
    for line in sys.stdin:
        raise NotImplementedError('not written yet')


main()

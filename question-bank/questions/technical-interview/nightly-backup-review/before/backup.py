"""Nightly: dumps the shop's database into a file and removes old backups."""

import subprocess
import sys
import time
from pathlib import Path

FOLDER = Path('/var/backups/shop')
DAY = 24 * 60 * 60


def dump(now: float) -> Path:
    target = FOLDER / time.strftime('shop-%Y%m%d.dump', time.gmtime(now))
    with target.open('wb') as out:
        subprocess.run(['pg_dump', '--format=custom', 'shop'], stdout=out)
    return target


def prune(now: float, days: int) -> None:
    for file in FOLDER.glob('*'):
        if now - file.stat().st_mtime > days * DAY:
            try:
                file.unlink()
            except OSError:
                pass


def main() -> None:
    days = int(sys.argv[1]) if len(sys.argv) > 1 else 14
    now = time.time()
    target = dump(now)
    prune(now, days)
    print(f'{target.name}: done')


if __name__ == '__main__':
    main()

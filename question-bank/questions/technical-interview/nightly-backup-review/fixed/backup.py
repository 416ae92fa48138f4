"""Nightly: dumps the shop's database into a file and removes old backups."""

import os
import subprocess
import sys
import time
from pathlib import Path

FOLDER = Path('/var/backups/shop')
DAY = 24 * 60 * 60
KEEP_AT_LEAST = 7  # however old they are: a job that stood still must not cost us the last backups


def dump(now: float, folder: Path = FOLDER) -> Path:
    target = folder / time.strftime('shop-%Y%m%d.dump', time.gmtime(now))
    partial = target.with_suffix(f'.{os.getpid()}.part')
    try:
        with partial.open('wb') as out:
            subprocess.run(['pg_dump', '--format=custom', 'shop'], stdout=out, check=True)
        partial.replace(target)  # only a complete dump gets the name of a backup
    finally:
        partial.unlink(missing_ok=True)  # nothing else would ever remove a stump
    return target


def prune(now: float, days: int, folder: Path = FOLDER) -> None:
    backups = sorted(folder.glob('shop-????????.dump'))  # the date in the name orders them
    for file in backups[:-KEEP_AT_LEAST]:
        if now - file.stat().st_mtime > days * DAY:
            file.unlink()


def main() -> None:
    days = int(sys.argv[1]) if len(sys.argv) > 1 else 14
    if days < 1:
        sys.exit('days must be at least 1')
    now = time.time()
    target = dump(now)
    prune(now, days)
    print(f'{target.name}: done')


if __name__ == '__main__':
    main()

import { blind } from './blind.ts';
import { canary } from './canary.ts';
import { flood } from './flood.ts';
import { gone } from './gone.ts';
import { histories } from './histories.ts';
import { join } from './join.ts';
import { kill } from './kill.ts';
import { lateJoiner } from './late-joiner.ts';
import { noShow } from './no-show.ts';
import { notice } from './notice.ts';
import { offlineFor5, offlineFor60 } from './offline.ts';
import { origin } from './origin.ts';
import { packetRows } from './packets.ts';
import { races } from './races.ts';
import { refresh } from './refresh.ts';
import { replay } from './replay.ts';
import { revoked } from './revoked.ts';
import type { Row } from './row.ts';
import { spoof } from './spoof.ts';
import { updates } from './updates.ts';

interface Family {
  rows: readonly string[];
  run: () => Promise<Row[]>;
}

export const families: { waiting: Family[]; busy: Family[] } = {
  waiting: [
    { rows: ['R3'], run: offlineFor5 },
    { rows: ['R4'], run: offlineFor60 },
    { rows: ['R6'], run: notice },
    { rows: ['R11'], run: noShow },
    { rows: ['R12'], run: gone },
  ],
  busy: [
    { rows: ['S1'], run: origin },
    { rows: ['S2', 'S3'], run: packetRows },
    { rows: ['S7'], run: replay },
    { rows: ['S8'], run: spoof },
    { rows: ['S9'], run: revoked },
    { rows: ['S10', 'S11'], run: updates },
    { rows: ['R9'], run: join },
    { rows: ['R10'], run: histories },
    { rows: ['R10', 'R10-wire'], run: races },
    { rows: ['late-joiner'], run: lateJoiner },
    { rows: ['S13'], run: canary },
    { rows: ['S14'], run: blind },
    { rows: ['S4'], run: flood },
    { rows: ['R7', 'R8'], run: refresh },
    { rows: ['R1'], run: kill },
  ],
};

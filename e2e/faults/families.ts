import { kill } from './kill.ts';
import { origin } from './origin.ts';
import { packetRows } from './packets.ts';
import { replay } from './replay.ts';
import { revoked } from './revoked.ts';
import type { Row } from './row.ts';
import { updates } from './updates.ts';

interface Family {
  rows: readonly string[];
  run: () => Promise<Row[]>;
}

export const families: { waiting: Family[]; busy: Family[] } = {
  waiting: [],
  busy: [
    { rows: ['S1'], run: origin },
    { rows: ['S2', 'S3'], run: packetRows },
    { rows: ['S7'], run: replay },
    { rows: ['S9'], run: revoked },
    { rows: ['S10', 'S11'], run: updates },
    { rows: ['R1'], run: kill },
  ],
};

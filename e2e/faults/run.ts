import { type Row, print, printFailure } from './row.ts';
import { families } from './families.ts';

// `pnpm faults [row]… [--json]`: every row of the table of faults, or those named, against what is built.
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isAsked = (rows: readonly string[]) => asked.length === 0 || rows.some((row) => asked.includes(row));

async function drive({ rows, run }: { rows: readonly string[]; run: () => Promise<Row[]> }): Promise<void> {
  try {
    for (const row of await run()) print(row);
  } catch (error) {
    printFailure(rows, error);
  }
}

// Those that mostly wait go side by side; those that keep the machine busy come one after the other.
await Promise.all(families.waiting.filter(({ rows }) => isAsked(rows)).map(drive));
for (const family of families.busy.filter(({ rows }) => isAsked(rows))) await drive(family);
process.exit();

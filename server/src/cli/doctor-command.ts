import { examine } from '../doctor/doctor.ts';
import type { Finding } from '../doctor/finding.ts';
import { type Call, UsageError } from './command.ts';

const usage = `Usage:
  pnpm run doctor          what works here, what will not, and what to do about it
  pnpm run doctor --json   the same, one line a finding`;

const marks: Record<Finding['state'], string> = { fine: 'ok  ', limited: 'note', broken: 'STOP' };

/** Ends with 1 only where the server would not start. */
export async function doctorCommand({ args, config, print }: Call): Promise<number> {
  if (args.some((arg) => arg !== '--json')) throw new UsageError(usage);
  const findings = await examine(config);
  for (const finding of findings) print(args.length > 0 ? JSON.stringify(finding) : inWords(finding));
  return findings.some(({ state }) => state === 'broken') ? 1 : 0;
}

function inWords({ name, state, says, remedy }: Finding): string {
  const line = `${marks[state]}  ${name.padEnd(14)}${says}`;
  return remedy === undefined ? line : `${line}\n${' '.repeat(20)}${remedy}`;
}

/** A number with what it has to be. */
export type Figure = readonly [value: number, is: '≤' | '≥' | '=', goal: number];

/** A row of the table of faults: what was done, what came of it, and what shows that the fault happened or would be seen. */
export interface Row {
  row: string;
  sentence: string;
  figures: Record<string, Figure>;
  control: Record<string, Figure>;
}

function holds([value, is, goal]: Figure): boolean {
  if (is === '=') return value === goal;
  return is === '≤' ? value <= goal : value >= goal;
}

const values = (figures: Record<string, Figure>) =>
  Object.fromEntries(Object.entries(figures).map(([name, [value]]) => [name, Number(value.toFixed(1))]));
const goals = (figures: Record<string, Figure>) =>
  Object.fromEntries(Object.entries(figures).map(([name, [, is, goal]]) => [name, `${is} ${goal}`]));
const told = (figures: Record<string, Figure>) =>
  Object.entries(figures)
    .map(([name, [value, is, goal]]) => `${name} ${Number(value.toFixed(1))} (${is} ${goal})`)
    .join(', ');

/** Prints the row, as JSON or as a sentence; a row that is not met, or whose control saw nothing, fails the command. */
export function print({ row, sentence, figures, control }: Row): void {
  const isMet = Object.values(figures).every(holds);
  const isControlled = Object.values(control).every(holds);
  const met = isMet && isControlled;
  if (!met) process.exitCode = 1;
  const written = {
    ...{ row, sentence, figure: values(figures), goal: goals(figures), met },
    ...{ control: values(control), controlGoal: goals(control) },
  };
  const line = `${row} ${met ? 'met' : 'NOT MET'}: ${sentence}. ${told(figures)}; control: ${told(control)}`;
  console.log(process.argv.includes('--json') ? JSON.stringify(written) : line);
}

/** A row that could not be driven to its end is not met. */
export function printFailure(rows: readonly string[], error: unknown): void {
  process.exitCode = 1;
  const [why] = String(error instanceof Error ? error.message : error).split('\n');
  for (const row of rows)
    console.log(
      process.argv.includes('--json') ? JSON.stringify({ row, met: false, why }) : `${row} NOT MET: ${why}`,
    );
  if (error instanceof Error) console.error(error.stack);
}

/** So many of a hundred are no larger. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN;
}

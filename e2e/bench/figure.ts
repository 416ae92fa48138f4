/** One line a figure, for people and programs alike. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  goal: number;
  better: 'lower' | 'higher';
  /** What shows that the measurement can see a difference. */
  control?: number;
  /** What a ratio was made of. */
  of?: Record<string, number>;
}

/** Prints the figure as JSON, or as a sentence without `--json`; a missed goal fails the command. */
export function print(figure: Figure): void {
  const { name, value, unit, goal, better } = figure;
  const pass = better === 'lower' ? value <= goal : value >= goal;
  const sentence = `${name}: ${value} ${unit} (goal ${better === 'lower' ? '≤' : '≥'} ${goal}, ${pass ? 'met' : 'missed'})`;
  console.log(process.argv.includes('--json') ? JSON.stringify({ ...figure, pass }) : sentence);
  if (!pass) process.exitCode = 1;
}

/** Says that a figure was not measured, and why. */
export function printMissing(name: string, why: string): void {
  console.log(process.argv.includes('--json') ? JSON.stringify({ name, missing: why }) : `${name}: ${why}`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

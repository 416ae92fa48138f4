import type { CaseOutcome, RunFault } from '@greenroom/shared/run/run.schema';

/** What a fault is called before its own message is read. */
const names: Record<RunFault['kind'], string> = {
  syntax: 'Does not parse',
  runtime: 'Stopped by an error',
  'time-limit': 'Took too long',
  'memory-limit': 'Needed too much memory',
  'output-limit': 'Printed too much',
  unavailable: 'Could not be run',
};

export function faultName({ kind }: RunFault): string {
  return names[kind];
}

/** `ValueError: too short`, as the language says it. */
export function faultText({ type, message }: RunFault): string {
  return type === undefined || message.startsWith(type) ? message : `${type}: ${message}`;
}

/** `line 3, column 5`; null where the place is not known. */
export function placeWords({ line, column }: RunFault): string | null {
  if (line === undefined) return null;
  return column === undefined ? `line ${line}` : `line ${line}, column ${column}`;
}

/** Faulty lines, each once, with what the first case said about it. */
export function faultyLines(outcomes: readonly CaseOutcome[]): { line: number; message: string }[] {
  const byLine = new Map<number, string>();
  for (const { fault } of outcomes) {
    if (fault?.line !== undefined && !byLine.has(fault.line)) byLine.set(fault.line, faultText(fault));
  }
  return [...byLine].map(([line, message]) => ({ line, message: message.split('\n')[0] ?? '' }));
}

/** What the comparison says begins small, since it may follow a name. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

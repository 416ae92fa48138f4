import { spawnSync } from 'node:child_process';

/** A program of the machine that does the same work. */
export interface Native {
  name: string;
  /** What starts it and does next to nothing. */
  start: readonly string[];
  /** What prints the result of the heavy work on one line, and the milliseconds it took on the next. */
  work: readonly string[];
}

const limits = { encoding: 'utf8', timeout: 120_000 } as const;

function run(command: readonly string[]): string {
  const [program = '', ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, args, limits);
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

export function isInstalled({ start: [program = ''] }: Native): boolean {
  return spawnSync('sh', ['-c', `command -v "$0"`, program]).status === 0;
}

/** Python's launchers of several versions are shell scripts that cost more than Python: the program itself is wanted. */
export const pythonProgram = (): string => {
  const { status, stdout } = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], limits);
  return status === 0 ? stdout.trim() : 'python3';
};

export function startMs({ start }: Native): number {
  const before = performance.now();
  run(start);
  return performance.now() - before;
}

export function workMs({ name, work }: Native): { ms: number; result: string } {
  const lines = run(work).trim().split('\n');
  const [result = '', time = ''] = lines;
  const ms = Number(/[\d.]+/.exec(time)?.[0]);
  if (!(ms > 0)) throw new Error(`${name} did not say how long it took: ${lines.join(' ')}`);
  return { ms, result };
}

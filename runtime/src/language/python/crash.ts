import type { CaseOutcome } from '../../engine.ts';
import { wasMemoryCapHit } from '../../worker/memory-cap.ts';

type Printed = Pick<CaseOutcome, 'stdout' | 'stderr'>;

/** Python's last words, on stdout: the frames of where it died, innermost first. */
const dump = 'Stack (most recent call first):\n';

function messageOf(error: unknown): { type?: string; message: string } {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError || text.includes('call stack') || text.includes('too much recursion')) {
    return { type: 'RecursionError', message: 'The recursion is deeper than the machine can follow.' };
  }
  return { message: `Python itself stopped: ${text.trim().split('\n').at(-1) ?? ''}` };
}

/** What ended the machine rather than the program: memory or the stack of WebAssembly ran out. */
export function crashOf(error: unknown, { stdout, stderr }: Printed): Printed & Pick<CaseOutcome, 'fault'> {
  const [own = '', frames = ''] = stdout.split(dump);
  const place = /"\/candidate\/[^"]*", line (\d+)/.exec(frames)?.[1];
  const line = place ? { line: Number(place) } : {};
  const fault = wasMemoryCapHit()
    ? { kind: 'memory-limit' as const, message: 'The program needs more memory than there is.', ...line }
    : { kind: 'runtime' as const, ...messageOf(error), ...line };
  return { stdout: own, stderr, fault };
}

import { maxDepth } from './compare.ts';
import type { CaseOutcome } from './run.schema.ts';
import { cutText } from './show-value.ts';
import { jsonBytes } from './trim-report.ts';

/** What a socket's frame of 64 KB leaves for outcomes, in bytes of JSON. */
const frameBytes = 48 * 1024;
/** Printed text is kept for reading, not for judging: it goes first, in these steps, in characters. */
const printedSteps = [4000, 1000, 200, 0];

/**
 * Outcomes that fit a frame. Printed text is cut first, marked with an ellipsis; then the largest outputs become the fault
 * `output-limit`, since half an output would be judged as a wrong one. What fits already is left as it is.
 */
export function trimOutcomes(outcomes: readonly CaseOutcome[], maxBytes = frameBytes): CaseOutcome[] {
  const shallow = outcomes.map((outcome) => (isTooDeep(outcome.output) ? withoutOutput(outcome) : outcome));
  if (jsonBytes(shallow) <= maxBytes) return shallow;
  for (const chars of printedSteps) {
    const trimmed = shallow.map((outcome) => cutPrinted(outcome, chars));
    if (jsonBytes(trimmed) <= maxBytes) return trimmed;
  }
  return dropLargest(
    shallow.map((outcome) => cutPrinted(outcome, 0)),
    maxBytes,
  );
}

function dropLargest(outcomes: readonly CaseOutcome[], maxBytes: number): CaseOutcome[] {
  const left = [...outcomes];
  const bySize = left
    .map((outcome, index) => ({ outcome, index, bytes: jsonBytes(outcome) }))
    .sort((one, other) => other.bytes - one.bytes);
  // With a comma or a bracket for each, and one more.
  let total = bySize.reduce((sum, { bytes }) => sum + bytes + 1, 1);
  for (const { outcome, index, bytes } of bySize) {
    if (total <= maxBytes) break;
    left[index] = withoutOutput(outcome);
    total += jsonBytes(left[index]) - bytes;
  }
  return left;
}

function cutPrinted(outcome: CaseOutcome, chars: number): CaseOutcome {
  const { stdout, stderr, plan } = outcome;
  return {
    ...outcome,
    stdout: cutText(stdout, chars),
    stderr: cutText(stderr, chars),
    ...(plan !== undefined && { plan: cutText(plan, chars) }),
  };
}

function withoutOutput({ id, ms, fault, stdout, stderr }: CaseOutcome): CaseOutcome {
  const known = fault && { ...fault, message: cutText(fault.message, 200) };
  const tooMuch = { kind: 'output-limit', message: 'The output is too large to be judged.' } as const;
  return { id, fault: known ?? tooMuch, stdout, stderr, ms };
}

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth >= maxDepth || Object.values(value).some((inner) => isTooDeep(inner, depth + 1));
}

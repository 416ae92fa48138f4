import { talkMs } from '@greenroom/shared/session/reveal-timing';
import type { RevealsView } from '@greenroom/shared/session/session-view.schema';

/** Where one is with a spoken question, in running time. */
export type TalkPhase =
  | { is: 'think'; leftMs: number }
  | { is: 'answer'; spentMs: number; leftMs: number }
  | { is: 'probe'; index: number; leftMs: number };

/** `startedMs`: when the person began before thinking time was up. */
export function talkPhase(
  reveals: Pick<RevealsView, 'openedMs' | 'probes'>,
  { startedMs, elapsedMs }: { startedMs: number | null; elapsedMs: number },
): TalkPhase {
  const probe = reveals.probes.at(-1);
  if (probe) return { is: 'probe', index: probe.index, leftMs: probe.atMs + talkMs.probe - elapsedMs };
  const answersFrom = answerStart(reveals, startedMs);
  if (elapsedMs < answersFrom) return { is: 'think', leftMs: answersFrom - elapsedMs };
  const spentMs = elapsedMs - answersFrom;
  return { is: 'answer', spentMs, leftMs: talkMs.answer - spentMs };
}

export function answerStart({ openedMs }: Pick<RevealsView, 'openedMs'>, startedMs: number | null): number {
  const thoughtUntil = (openedMs ?? 0) + talkMs.think;
  return startedMs === null ? thoughtUntil : Math.min(startedMs, thoughtUntil);
}

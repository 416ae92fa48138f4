import type { QuestionId } from '../lib/id.ts';
import type { SessionEvent } from './session-event.ts';
import type { Reveals } from './session-state.ts';

type Reveal = Exclude<Extract<SessionEvent, { questionId: QuestionId }>, { type: 'run:recorded' }>;

const shown = 'shown';

/** What was shown of a question, after one more reveal at this running time. */
export function applyReveal(reveals: Reveals, event: Reveal, atMs: number): Reveals {
  switch (event.type) {
    case 'question:opened':
      return { ...reveals, openedMs: reveals.openedMs ?? atMs };
    case 'clarification:asked':
      return { ...reveals, asked: [...reveals.asked, { text: event.text, match: event.match, atMs }] };
    case 'clarification:answered':
      return {
        ...reveals,
        answered: [...reveals.answered, { index: event.index, manner: event.manner, atMs }],
      };
    case 'clarification:volunteered':
      return { ...reveals, volunteered: [...reveals.volunteered, event.index] };
    case 'hint:revealed':
      return {
        ...reveals,
        hints: [...reveals.hints, { level: event.level, atMs, manner: event.manner ?? shown }],
      };
    case 'follow-up:revealed':
      return {
        ...reveals,
        followUps: [...reveals.followUps, { index: event.index, manner: event.manner ?? shown }],
      };
    case 'probe:revealed':
      return {
        ...reveals,
        probes: [...reveals.probes, { index: event.index, atMs, manner: event.manner ?? shown }],
      };
    case 'checks:revealed':
      return { ...reveals, checks: [...reveals.checks, event.part] };
    case 'deep-dive:revealed':
      return { ...reveals, deepDives: [...reveals.deepDives, { index: event.index, atMs }] };
  }
}

import { measure, needsLanguage } from './fit.ts';
import { type Widening, widenings } from './pairing.schema.ts';
import type { Ticket } from './ticket.ts';

/** After how long each is asked for, in ms of waiting. */
export const widenAfterMs: Readonly<Record<Widening, number>> = {
  level: 20_000,
  language: 40_000,
  phase: 60_000,
};

/** What to ask this person to give up now, one thing at a time and in order; null where there is nothing to ask. */
export function nextWidening(ticket: Ticket, now: number): Widening | null {
  const next = widenings.find((widening) => !ticket.agreed.includes(widening) && wouldHelp(ticket, widening));
  return next !== undefined && now - ticket.since >= widenAfterMs[next] ? next : null;
}

/** Where few people come, level and language are no obstacle anyway; a language is one only where code is written. */
function wouldHelp(ticket: Ticket, widening: Widening): boolean {
  if (widening === 'phase') return true;
  return !ticket.isLenient && (widening === 'level' || needsLanguage(measure(ticket)));
}

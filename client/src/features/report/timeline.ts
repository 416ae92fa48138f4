import type { Evidence, ReportSide } from '@greenroom/shared/report/report.schema';
import { eventWords, type Names } from './report-words.ts';

/** A line of what happened, or of what one of the two said. */
export type Moment =
  { is: 'event'; at: number; text: string } | { is: 'said'; at: number; by: ReportSide | null; text: string };

/** Log and chat as one story, oldest first. */
export function timelineOf({ events, chat }: Evidence, names: Names): Moment[] {
  const happened = events.flatMap((event): Moment[] => {
    const text = eventWords(event, names);
    return text === null ? [] : [{ is: 'event', at: event.at, text }];
  });
  const said = chat.map((line): Moment => ({ is: 'said', ...line }));
  return [...happened, ...said].toSorted((one, other) => one.at - other.at);
}

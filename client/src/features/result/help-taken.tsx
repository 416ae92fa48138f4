import type { QuestionResult } from '@greenroom/shared/result/result.schema';
import { minutesAndSeconds } from '../../lib/time-words.ts';

/** Hints and clarifications of a question, as they were. */
export function HelpTaken({ question: { hintsUsed, clarifications } }: { question: QuestionResult }) {
  if (hintsUsed.length === 0 && clarifications.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm text-muted">
      {clarifications.map(({ asked, answer }) => (
        <li key={asked}>
          You asked “{asked}”: {answer ?? 'no answer, so you had to assume something.'}
        </li>
      ))}
      {hintsUsed.map(({ level, atMs }) => (
        <li key={level}>
          You took the hint of level {level} at {minutesAndSeconds(atMs)}.
        </li>
      ))}
    </ul>
  );
}

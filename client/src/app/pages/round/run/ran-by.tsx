import type { QuestionId } from '@greenroom/shared/lib/id';
import { useRound } from '../round-context.ts';

/** In a room either may run the code; whoever did not is told what came of it. */
export function RanBy({ questionId }: { questionId: QuestionId }) {
  const { view, round } = useRound();
  const last = round.runs[questionId];
  const isTheirs = view.pair !== null && last !== undefined && last.by !== null;
  const tests = last?.report.tests ?? [];
  const passed = tests.filter(({ status }) => status === 'pass').length;
  return (
    <p role="status" className="text-sm text-muted empty:hidden">
      {isTheirs &&
        `${view.pair?.partner.displayName ?? ''} ran the tests: ${passed} of ${tests.length} passed.`}
    </p>
  );
}

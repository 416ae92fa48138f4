import { AppError } from '../http/error.ts';
import type { CommandPayload } from '../realtime/command.ts';
import { judge } from '../run/judge.ts';
import type { recordRun } from '../run/run.events.ts';
import { trimReport } from '../run/trim-report.ts';
import { allCases } from '../run/visible-cases.ts';
import { type RoundContent, openQuestion } from './round-content.ts';
import { assertAllowed } from './round-move.ts';
import type { SessionFact } from './session-event.ts';
import type { RoundState } from './session-state.ts';

/** More runs of one question than anybody makes in a round; the log keeps every one. */
const maxRuns = 200;
/** What the log keeps of a run. */
const kept = { chars: 400, bytes: 8 * 1024 };

type Run = Omit<CommandPayload<typeof recordRun>, 'sessionId'>;

/** A run of the visible tests, compared here: outcomes say what came out, never whether it is right. */
export function runMove(
  round: RoundState,
  { questionId, language, outcomes }: Run,
  content: RoundContent,
): SessionFact {
  assertAllowed(round, 'run');
  const visible = allCases(openQuestion(round, questionId, content)).filter(({ isHidden }) => !isHidden);
  if (visible.length === 0) throw new AppError('state-refused', 'This question has nothing to run.');
  if ((round.runs[questionId]?.length ?? 0) >= maxRuns)
    throw new AppError('state-refused', `At most ${maxRuns} runs of a question are kept.`);
  return { type: 'run:recorded', questionId, language, report: trimReport(judge(visible, outcomes), kept) };
}

import { AppError } from '@greenroom/shared/http/error';
import type { QuestionId } from '@greenroom/shared/lib/id';

/** Which questions a person is being asked right now; the session feature knows. Their solutions are withheld. */
export abstract class OpenRounds {
  abstract questionsOf(userId: string): Promise<ReadonlySet<QuestionId>>;
}

/** Refuses whatever would show the solution of a question that this person is being asked at this moment. */
export async function assertNoneOpen(
  openRounds: OpenRounds,
  userId: string,
  questionIds: readonly QuestionId[],
): Promise<void> {
  const open = await openRounds.questionsOf(userId);
  if (questionIds.some((id) => open.has(id)))
    throw new AppError(
      'state-refused',
      'A round with this question is open: its solution opens with the round’s end.',
    );
}

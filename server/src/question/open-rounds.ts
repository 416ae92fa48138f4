import type { QuestionId } from '@greenroom/shared/lib/id';

/** Which questions a person is being asked right now; the session feature knows. Their solutions are withheld. */
export abstract class OpenRounds {
  abstract questionsOf(userId: string): Promise<ReadonlySet<QuestionId>>;
}

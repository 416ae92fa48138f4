import type { QuestionId, UserId } from '@greenroom/shared/lib/id';
import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import { isInterviewQuestion } from '@greenroom/shared/session/round-content';
import type { LiveSession } from '../session/session-store.ts';

/** Everything together, with the rubrics that the scores stand on; null, and not looked up, before it may be seen. */
export function presentRevealed({ state, content }: LiveSession, userId: UserId): PairView['revealed'] {
  const { pair } = state;
  if (pair === null || pair.revealed === null) return null;
  const scored = pair.cards.flatMap(({ card }) =>
    card.about === 'candidate' ? card.scores.map(({ questionId }) => questionId) : [],
  );
  return {
    cause: pair.revealed.cause,
    cards: pair.cards.map(({ roundId, by, card }) => ({ roundId, isOwn: by === userId, card })),
    rubrics: [...new Set<QuestionId>(scored)]
      .map((questionId) => content(questionId))
      .filter(isInterviewQuestion)
      .map(({ id, title, rubric }) => ({ questionId: id, title, criteria: rubric })),
  };
}

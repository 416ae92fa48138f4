import type { RoundId } from '@greenroom/shared/lib/id';
import { lockScorecard, rateSelf } from '@greenroom/shared/pair/pair.events';
import type { Scorecard } from '@greenroom/shared/pair/scorecard.schema';
import type { PairRoom, Side } from './pair.ts';

const words = { wentWell: 'Thought aloud.', change: 'Test earlier.' };

/** A filled scorecard of the round that has just ended, as this side has to fill it. */
export async function cardFor(side: Side, roundId: RoundId): Promise<Scorecard> {
  const { role, pair } = await side.view();
  if (role === 'candidate')
    return { about: 'interviewer', scores: { clarity: 4, pacing: 3, listening: 4, help: 3 }, ...words };
  const desk = pair?.desk;
  if (desk?.roundId !== roundId) throw new Error('the desk of another round');
  return {
    about: 'candidate',
    scores: desk.questions
      .filter(({ isOpen }) => isOpen)
      .flatMap(({ questionId, rubric }) =>
        rubric.map(({ id: criterionId }) => ({ questionId, criterionId, score: 3 as const })),
      ),
    recommendation: 'yes',
    ...words,
  };
}

/** Both rate themselves and lock. */
export async function score({ sessionId, candidate, sides }: PairRoom): Promise<void> {
  const roundId = (await candidate.view()).round.id;
  for (const side of sides) {
    const card = await cardFor(side, roundId);
    await side.do(rateSelf, { sessionId, roundId, rating: { score: 2, note: 'a private thought' } });
    await side.do(lockScorecard, { sessionId, roundId, card });
  }
}

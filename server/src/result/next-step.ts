import type { Result } from '@greenroom/shared/result/result.schema';
import type { RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';
import { independenceOf } from '@greenroom/shared/session/independence';
import type { RoundState } from '@greenroom/shared/session/session-state';
import { phaseLabels, phases } from '@greenroom/shared/vocabulary/phase';

/** One next step: again where it was hard, longer where it was short, else the phase that an interview loop asks next. */
export function nextStep(round: RoundState, plans: readonly RoundPlan[]): Result['next'] {
  const { plan } = round.setup;
  const solo = plans.filter(({ modes }) => modes.includes('solo'));
  if (round.end?.reason !== 'finished' || independenceOf(round) <= 2) {
    return {
      text: `Take "${plan.title}" once more, with another question.`,
      plan: plan.slug,
      questionId: null,
    };
  }
  const longer = solo.find(
    ({ phase, length }) => plan.length === 'short' && phase === plan.phase && length === 'full',
  );
  if (longer !== undefined)
    return {
      text: `Take the full round: "${longer.title}", ${longer.minutes} min.`,
      plan: longer.slug,
      questionId: null,
    };
  const phase = phases[(phases.indexOf(plan.phase) + 1) % phases.length] ?? plan.phase;
  const next = solo.find((candidate) => candidate.phase === phase && candidate.length === 'short') ?? plan;
  return {
    text: `Next in a loop: ${phaseLabels[phase].toLowerCase()}, ${next.minutes} min.`,
    plan: next.slug,
    questionId: null,
  };
}

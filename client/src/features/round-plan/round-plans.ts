import { listRoundPlans, type RoundPlanCard } from '@greenroom/shared/round-plan/round-plan.api';
import type { RouteAnswer } from '@greenroom/shared/http/route';
import type { Phase } from '@greenroom/shared/vocabulary/phase';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';

export type RoundPlans = RouteAnswer<typeof listRoundPlans>;
export type Loop = RoundPlans['loops'][number];
export type SetCard = RoundPlans['sets'][number];

export const roundPlansQuery = queryOptions({
  queryKey: ['round-plans'],
  queryFn: ({ signal }) => request(listRoundPlans, undefined, signal),
  staleTime: 10 * 60_000,
});

/** A debrief asks nothing: it looks back on rounds that were, so it is none to begin with. */
const asksSomething = ({ steps }: RoundPlanCard) =>
  steps.some(({ activity }) => !['words', 'self-rating'].includes(activity));

/** What one can do alone in a phase, the shortest first. */
export function soloPlans(plans: readonly RoundPlanCard[], phase: Phase): RoundPlanCard[] {
  return plans
    .filter((plan) => plan.phase === phase && plan.modes.includes('solo') && asksSomething(plan))
    .sort((one, other) => one.minutes - other.minutes);
}

/** Clarify, plan, solve: what most people mean by a technical interview. */
const solvesSomething = ({ steps }: RoundPlanCard) => steps.some(({ activity }) => activity === 'approach');

/** First visits are offered the technical interview, in its short form. */
export function firstChoice(plans: readonly RoundPlanCard[], last: string | null): string | undefined {
  const isThere = (slug: string) => plans.some((plan) => plan.slug === slug);
  if (last !== null && isThere(last)) return last;
  const interviews = soloPlans(plans, 'technical-interview');
  return (interviews.find(solvesSomething) ?? interviews[0] ?? plans[0])?.slug;
}

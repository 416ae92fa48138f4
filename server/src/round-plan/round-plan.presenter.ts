import type { RoundPlanCard } from '@greenroom/shared/round-plan/round-plan.api';
import type { QuestionSet, RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';

/** A plan as it is chosen: its steps and minutes. Cues and moves belong to the round. */
export function presentPlan({
  slug,
  title,
  phase,
  minutes,
  length,
  modes,
  summary,
  steps,
}: RoundPlan): RoundPlanCard {
  const shown = steps.map((step) => ({
    id: step.id,
    title: step.title,
    minutes: step.minutes,
    activity: step.activity,
  }));
  return { slug, title, phase, minutes, length, modes, summary, steps: shown };
}

export function presentSet({ slug, title, summary, phase, plan, questions }: QuestionSet) {
  return { slug, title, summary, phase, plan, count: questions.length };
}

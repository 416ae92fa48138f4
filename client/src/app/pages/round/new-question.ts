import type { Activity } from '@greenroom/shared/round-plan/round-plan.schema';
import type { RoundView, StepView } from '@greenroom/shared/session/session-view.schema';

/** Their work shows the question itself. */
const selfContained: readonly Activity[] = ['quiz', 'talk'];

/** Whether a step asks something that no earlier step has asked: then the question is what to look at first. */
export function isQuestionNew({ steps }: Pick<RoundView, 'steps'>, step: StepView): boolean {
  const earlier = steps
    .slice(
      0,
      steps.findIndex(({ id }) => id === step.id),
    )
    .flatMap(({ questionIds }) => questionIds);
  return !selfContained.includes(step.activity) && step.questionIds.some((id) => !earlier.includes(id));
}

import type { QuestionId } from '@greenroom/shared/lib/id';
import type { Rubric } from '@greenroom/shared/question/question-part.schema';
import type { Question } from '@greenroom/shared/question/question.schema';
import type { Loop, QuestionSet, RoundPlan } from '@greenroom/shared/round-plan/round-plan.schema';

/** The bank as the server holds it: everything parsed, merged and resolved. Questions by id, the rest by slug. */
export interface Bank {
  questions: Map<QuestionId, Question>;
  plans: Map<string, RoundPlan>;
  loops: Map<string, Loop>;
  sets: Map<string, QuestionSet>;
  rubrics: Map<string, Rubric>;
}

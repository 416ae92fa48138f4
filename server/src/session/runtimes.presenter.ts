import { languageOf } from '@greenroom/shared/run/answer-language';
import { makeJob } from '@greenroom/shared/run/make-job';
import { type RuntimeId, runtimeOf } from '@greenroom/shared/run/runtime';
import type { RoundContent } from '@greenroom/shared/session/round-content';
import type { RoundState } from '@greenroom/shared/session/session-state';
import { presentQuestion } from '../question/question.presenter.ts';

/** What the round's code runs on, so that it can be downloaded before the clock starts; nothing else of the questions. */
export function presentRuntimes({ setup }: RoundState, content: RoundContent): RuntimeId[] {
  const ids = setup.questions.flatMap(({ questionId }) => {
    const question = presentQuestion(content(questionId));
    const language = languageOf(question, undefined, setup.language);
    const isRun = makeJob(question, { language, source: '', cases: [] }) !== null;
    return isRun ? (runtimeOf(question, language) ?? []) : [];
  });
  return [...new Set(ids)].sort();
}

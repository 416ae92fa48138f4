import { languageOf } from '@greenroom/shared/run/answer-language';
import { makeJob } from '@greenroom/shared/run/make-job';
import { type RuntimeId, runtimeOf } from '@greenroom/shared/run/runtime';
import type { Question } from '@greenroom/shared/question/question.schema';
import type { RoundContent } from '@greenroom/shared/session/round-content';
import type { RoundState } from '@greenroom/shared/session/session-state';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { presentQuestion } from '../question/question.presenter.ts';

/** A question never changes, and every view of a round asks. */
const known = new WeakMap<Question, Map<Language, RuntimeId | null>>();

/** What the round's code runs on, so that it can be downloaded before the clock starts; nothing else of the questions. */
export function presentRuntimes({ setup }: RoundState, content: RoundContent): RuntimeId[] {
  const ids = setup.questions.flatMap(
    ({ questionId }) => runtimeFor(content(questionId), setup.language) ?? [],
  );
  return [...new Set(ids)].sort();
}

function runtimeFor(question: Question, chosen: Language): RuntimeId | null {
  const byLanguage = known.get(question) ?? new Map<Language, RuntimeId | null>();
  known.set(question, byLanguage);
  const before = byLanguage.get(chosen);
  if (before !== undefined) return before;
  const shown = presentQuestion(question);
  const language = languageOf(shown, undefined, chosen);
  const isRun = makeJob(shown, { language, source: '', cases: [] }) !== null;
  const runtime = isRun ? (runtimeOf(shown, language) ?? null) : null;
  byLanguage.set(chosen, runtime);
  return runtime;
}

import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { languageLabels } from '@greenroom/shared/vocabulary/language';
import { LazyEditor } from '../../../../features/editor/lazy-editor.tsx';
import { controlClass } from '../../../../ui/field.tsx';
import { Loading } from '../loading.tsx';
import { runPanels } from '../run-panels.ts';
import { useCode } from '../use-code.ts';

/** The editor of one question, its language, and below it what runs it. */
export function CodeField({ question }: { question: QuestionView }) {
  const { language, languages, choose, text } = useCode(question);
  const RunPanel = runPanels[question.type];
  return (
    <section aria-label={`Code for ${question.title}`} className="flex min-h-80 grow flex-col gap-2">
      <div className="flex items-center justify-between gap-3 text-sm">
        <span className="text-muted">
          {languages.length > 1 ? 'Each language keeps its own text.' : languageLabels[language]}
        </span>
        {languages.length > 1 && (
          <select
            aria-label="Language"
            value={language}
            onChange={(event) => choose(languages.find((known) => known === event.target.value) ?? language)}
            className={`${controlClass} h-8 w-auto!`}
          >
            {languages.map((known) => (
              <option key={known} value={known}>
                {languageLabels[known]}
              </option>
            ))}
          </select>
        )}
      </div>
      <LazyEditor
        text={text}
        language={language}
        label={`${question.title}, ${languageLabels[language]}`}
        fallback={<Loading label="Loading the editor" />}
      />
      {RunPanel && <RunPanel question={question} language={language} text={text} />}
    </section>
  );
}

import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { languageLabels } from '@greenroom/shared/vocabulary/language';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import type { EditorHandle } from '../../../../features/editor/editor-handle.ts';
import { LazyEditor } from '../../../../features/editor/lazy-editor.tsx';
import type { LineMark } from '../../../../features/editor/line-marks.ts';
import { sqlSchema } from '../../../../features/run/sql-schema.ts';
import { usePreferences } from '../../../../features/user/use-preferences.ts';
import { controlClass } from '../../../../ui/field.tsx';
import { Loading } from '../loading.tsx';
import { useRound } from '../round-context.ts';
import type { Code } from '../use-code.ts';
import { FormatButton } from './format-button.tsx';
import { RepositoryTabs } from './repository-tabs.tsx';

interface Props {
  question: QuestionView;
  code: Code;
  editor?: RefObject<EditorHandle | null>;
  marks?: readonly LineMark[];
  onRun?: () => void;
  /** To the right of the language. */
  actions?: ReactNode;
  below?: ReactNode;
}

export function CodeFrame({ question, code, editor, marks, onRun, actions, below }: Props) {
  const { language, text } = code;
  const { preferences } = usePreferences();
  const { cursors } = useRound();
  const own = useRef<EditorHandle | null>(null);
  const handle = editor ?? own;
  const { schema, dialect = 'postgresql' } = question;
  const sql = useMemo(() => {
    const tables = sqlSchema(schema ?? '').map(({ name, columns }) => [
      name,
      columns.map((column) => column.name),
    ]);
    return { dialect, tables: Object.fromEntries(tables) as Record<string, string[]> };
  }, [schema, dialect]);
  return (
    <section aria-label={`Code for ${question.title}`} className="flex min-h-80 grow flex-col gap-2">
      <div className="sticky top-0 z-10 -mx-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 bg-ground px-1 py-1 text-sm">
        <LanguageChoice code={code} />
        <span className="flex items-center gap-2">
          <FormatButton language={language} dialect={dialect} editor={handle} />
          {actions}
        </span>
      </div>
      <RepositoryTabs question={question}>
        <LazyEditor
          text={text}
          language={language}
          label={`${question.title}, ${languageLabels[language]}`}
          keys={preferences.editorKeys}
          sql={sql}
          onRun={onRun}
          cursors={cursors}
          handle={handle}
          {...(marks && { marks })}
          fallback={<Loading label="Loading the editor" />}
        />
      </RepositoryTabs>
      {below}
    </section>
  );
}

function LanguageChoice({ code: { language, languages, choose } }: { code: Code }) {
  if (languages.length <= 1) return <span className="text-muted">{languageLabels[language]}</span>;
  return (
    <select
      aria-label="Language"
      title="Each language keeps its own text."
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
  );
}

import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { type Language, languageLabels } from '@greenroom/shared/vocabulary/language';
import { useState } from 'react';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { Select } from '../../../ui/select.tsx';

interface Props {
  solution: QuestionSolution;
  /** The language shown first, where there is a solution in it. */
  language?: string | undefined;
}

/** The reference code: one language at a time, SQL with its alternatives, the fixed files of a review. */
export function CodeSolutions({ solution, language }: Props) {
  const { solutions, reference, alternatives = [], fixed = {}, complexity } = solution;
  return (
    <>
      {solutions && <Sources sources={solutions} language={language} />}
      {reference && <CodeBlock label="Reference query" code={reference} />}
      {alternatives.map(({ name, sql }) => (
        <CodeBlock key={name} label={`Another way: ${name}`} code={sql} />
      ))}
      {Object.entries(fixed).map(([name, source]) => (
        <CodeBlock key={name} label={`${name}, fixed`} code={source} />
      ))}
      {complexity && <Markdown text={`**Complexity:** ${complexity}`} />}
    </>
  );
}

function Sources({
  sources,
  language,
}: {
  sources: NonNullable<QuestionSolution['solutions']>;
  language: string | undefined;
}) {
  const written = Object.keys(sources) as Language[];
  const [chosen, choose] = useState<Language | undefined>(
    written.find((one) => one === language) ?? written[0],
  );
  if (chosen === undefined) return null;
  const options = written.map((language) => [language, languageLabels[language]] as const);
  return (
    <div className="grid grid-cols-1 min-w-0 gap-2">
      {options.length > 1 && (
        <div className="w-48">
          <Select label="Language of the solution" value={chosen} options={options} onChange={choose} />
        </div>
      )}
      <CodeBlock label={`Solution in ${languageLabels[chosen]}`} code={sources[chosen] ?? ''} />
    </div>
  );
}

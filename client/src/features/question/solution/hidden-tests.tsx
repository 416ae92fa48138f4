import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';

const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 1));

/** The cases kept back during the round. */
export function HiddenTests({ tests }: { tests: NonNullable<QuestionSolution['hiddenTests']> }) {
  if (tests.length === 0) return null;
  return (
    <Disclosure title={`The ${tests.length} hidden cases`}>
      {tests.map(({ uuid, description, input, expected, error }) => (
        <CodeBlock
          key={uuid}
          label={description}
          code={`${written(input)}\n→ ${error === undefined ? written(expected) : `error: ${error}`}`}
        />
      ))}
    </Disclosure>
  );
}

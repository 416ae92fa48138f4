import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type { ReactNode } from 'react';
import { SchemaTree } from '../../../../features/run/schema-tree.tsx';

/** What belongs to a prompt besides its words: signature, examples, tables. */
export function PromptExtras({ question }: { question: QuestionView }) {
  const { signature, tests = [], hiddenTests = 0, schema, seed, collections } = question;
  return (
    <>
      {signature && (
        <Code>{`${signature.name}(${signature.params.map(({ name, type }) => `${name}: ${type}`).join(', ')}) → ${signature.returns}`}</Code>
      )}
      {tests.length > 0 && (
        <section className="grid gap-2">
          <h4 className="font-semibold">Examples</h4>
          {tests.map(({ uuid, description, input, expected, error }) => (
            <details key={uuid} className="rounded-control border border-hairline px-3 py-2">
              <summary>{description}</summary>
              <Code>{`${written(input)}\n→ ${error === undefined ? written(expected) : `error: ${error}`}`}</Code>
            </details>
          ))}
          {hiddenTests > 0 && (
            <p className="text-sm text-muted">{hiddenTests} further cases are kept for the result.</p>
          )}
        </section>
      )}
      {schema && <SchemaTree schema={schema} />}
      {seed && <Folded title={`Rows (${seed.name})`}>{seed.sql}</Folded>}
      {collections &&
        Object.entries(collections).map(([name, documents]) => (
          <Folded key={name} title={`Collection ${name}`}>
            {documents.map((document) => JSON.stringify(document)).join('\n')}
          </Folded>
        ))}
    </>
  );
}

function written(value: unknown): string {
  if (typeof value === 'string') return value.includes('\n') ? value : JSON.stringify(value);
  return Array.isArray(value) ? value.map((item) => JSON.stringify(item)).join(', ') : JSON.stringify(value);
}

function Folded({ title, children }: { title: string; children: string }) {
  return (
    <details open className="rounded-control border border-hairline px-3 py-2">
      <summary className="font-semibold">{title}</summary>
      <Code>{children}</Code>
    </details>
  );
}

function Code({ children }: { children: ReactNode }) {
  return (
    <pre
      tabIndex={0}
      className="mt-2 overflow-x-auto rounded-control border border-hairline bg-sunken px-3 py-2 font-mono text-sm"
    >
      {children}
    </pre>
  );
}

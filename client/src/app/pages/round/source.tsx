import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { DiffView, FileView } from '../../../features/editor/source-view.tsx';

/** What is reviewed: the change where there is one, else the files. */
export function Source({ question }: { question: QuestionView }) {
  const { diff, files = {} } = question;
  const names = Object.keys(files);
  return (
    <>
      {diff && <DiffView diff={diff} />}
      {Object.entries(files).map(([name, source]) => (
        <details key={name} open={!diff || names.length === 1 ? true : undefined}>
          <summary className="mb-2 font-mono text-sm font-semibold">{name}</summary>
          <FileView name={name} source={source} />
        </details>
      ))}
    </>
  );
}

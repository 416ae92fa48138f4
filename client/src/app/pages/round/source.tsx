import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { DiffView, FileView } from '../../../features/editor/source-view.tsx';
import { useReview } from './finding/use-review.tsx';

/** What is reviewed: the change where there is one, and the files. Findings are written to its lines. */
export function Source({ question }: { question: QuestionView }) {
  const { diff, files = {} } = question;
  const names = Object.keys(files);
  const notes = useReview(question.id);
  return (
    <>
      {diff && <DiffView diff={diff} notes={notes} />}
      {Object.entries(files).map(([name, source]) => (
        <details key={name} open={!diff || names.length === 1 ? true : undefined}>
          <summary className="mb-2 font-mono text-sm font-semibold">{name}</summary>
          <FileView name={name} source={source} notes={notes} />
        </details>
      ))}
    </>
  );
}

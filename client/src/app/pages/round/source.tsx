import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { useMemo } from 'react';
import type { LineNotes } from '../../../features/editor/line-notes.tsx';
import { newLines } from '../../../features/editor/parse-diff.ts';
import { DiffView, FileView } from '../../../features/editor/source-view.tsx';
import { useReview } from './finding/use-review.tsx';

/** What is reviewed: the change where there is one, and the files. Findings are written to its lines. */
export function Source({ question }: { question: QuestionView }) {
  const { diff, files = {} } = question;
  const names = Object.keys(files);
  const notes = useReview(question.id);
  const inDiff = useMemo(() => newLines(diff ?? ''), [diff]);
  // What the change shows is written to there, once.
  const fileNotes: LineNotes = {
    ...notes,
    below: (anchor) => (inDiff.has(`${anchor.file}:${anchor.line}`) ? null : notes.below(anchor)),
  };
  return (
    <>
      {diff && <DiffView diff={diff} notes={notes} />}
      {Object.entries(files).map(([name, source]) => (
        <details key={name} open={!diff || names.length === 1 ? true : undefined}>
          <summary className="mb-2 font-mono text-sm font-semibold">{name}</summary>
          <FileView name={name} source={source} notes={fileNotes} />
        </details>
      ))}
    </>
  );
}

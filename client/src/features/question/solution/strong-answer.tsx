import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { Markdown } from '../../../ui/markdown.tsx';
import { CodeSolutions } from './code-solutions.tsx';
import { DesignAnswer } from './design-answer.tsx';

interface Props {
  solution: QuestionSolution;
  language?: string | undefined;
}

/** What a strong candidate says or writes: spoken answer, code and design, whichever the question has. */
export function StrongAnswer({ solution, language }: Props) {
  const { answer, sample, points, listenFor, avoid } = solution;
  return (
    <>
      {answer && <Markdown text={answer.strong} />}
      {sample && <Markdown text={sample} />}
      {points && (
        <div className="grid grid-cols-1 gap-1">
          <p className="text-sm font-medium">Points it makes</p>
          <ul className="list-disc pl-5 text-sm">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      )}
      {listenFor && <Markdown text={`**Listen for:** ${listenFor}`} />}
      {avoid && <Markdown text={`**Avoid:** ${avoid}`} />}
      <CodeSolutions solution={solution} language={language} />
      <DesignAnswer solution={solution} />
    </>
  );
}

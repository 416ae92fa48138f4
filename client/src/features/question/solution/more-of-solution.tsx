import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { AskedAndAnswered } from './asked-and-answered.tsx';
import { HiddenTests } from './hidden-tests.tsx';
import { RubricTable } from './rubric-table.tsx';

/** Everything else an interviewer has on a question, folded: what falls short, the mistakes, the ladder of hints. */
export function MoreOfSolution({ solution }: { solution: QuestionSolution }) {
  const { measures, answer, mistakes, hints, rubric, references } = solution;
  return (
    <div className="grid grid-cols-1 gap-2">
      {answer && (
        <>
          <Disclosure title="An acceptable answer">
            <Markdown text={answer.acceptable} />
          </Disclosure>
          <Disclosure title="A weak answer">
            <Markdown text={answer.weak} />
          </Disclosure>
        </>
      )}
      {mistakes.length > 0 && (
        <Disclosure title="Common mistakes">
          {mistakes.map(({ mistake, why, say }) => (
            <div key={mistake} className="grid grid-cols-1 gap-1">
              <p className="font-medium">{mistake}</p>
              <p>{why}</p>
              <p className="text-muted">An interviewer says: “{say}”</p>
            </div>
          ))}
        </Disclosure>
      )}
      <AskedAndAnswered solution={solution} />
      {hints.length > 0 && (
        <Disclosure title="The hints">
          <ol className="grid grid-cols-1 gap-2">
            {hints.map(({ level, text }) => (
              <li key={text}>
                <span className="font-medium">Level {level}.</span> {text}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      <HiddenTests tests={solution.hiddenTests ?? []} />
      {rubric.length > 0 && (
        <Disclosure title="The rubric">
          {measures && <p className="text-muted">{measures}</p>}
          <RubricTable rubric={rubric} />
        </Disclosure>
      )}
      {references.length > 0 && (
        <Disclosure title="To read on">
          <ul className="list-disc pl-5">
            {references.map(({ title, url, kind }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer" className="text-accent underline">
                  {title}
                </a>{' '}
                <span className="text-sm text-muted">({kind})</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

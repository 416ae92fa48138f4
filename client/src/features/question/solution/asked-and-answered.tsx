import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { Disclosure } from '../../../ui/disclosure.tsx';

const partNames = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result', any: 'Any part' };

/** The interviewer's questions and answers: clarifications, probes and follow-ups. */
export function AskedAndAnswered({
  solution: { clarifications, probes, followups },
}: {
  solution: QuestionSolution;
}) {
  return (
    <>
      {clarifications.length > 0 && (
        <Disclosure title="What one could have asked first">
          <dl className="grid grid-cols-1 gap-3">
            {clarifications.map(({ q, a }) => (
              <div key={q}>
                <dt className="font-medium">{q}</dt>
                <dd>{a}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
      {probes.length > 0 && (
        <Disclosure title="The probes">
          <ul className="grid grid-cols-1 gap-2">
            {probes.map(({ part, ask }) => (
              <li key={ask}>
                <span className="font-medium">{partNames[part]}:</span> {ask}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {followups.length > 0 && (
        <Disclosure title="Follow-up questions">
          <dl className="grid grid-cols-1 gap-3">
            {followups.map(({ when, ask, good }) => (
              <div key={ask}>
                <dt className="font-medium">
                  {ask}{' '}
                  <span className="font-normal text-muted">
                    ({when === 'strong' ? 'after a strong answer' : 'after a weak answer'})
                  </span>
                </dt>
                <dd>{good}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </>
  );
}

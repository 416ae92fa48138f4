import type { QuestionId } from '@greenroom/shared/lib/id';
import { revealsOf, useRound } from '../round-context.ts';

/** Everything the interviewer has said about a question, in the order of an interview. */
export function Said({ questionId }: { questionId: QuestionId }) {
  const { round } = useRound();
  const reveals = revealsOf(round, questionId);
  if (!reveals) return null;
  const { clarifications, hints, followUps } = reveals;
  return (
    <>
      {clarifications.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold">Cleared up</h3>
          <dl className="grid gap-3 text-sm">
            {clarifications.map(({ asked, question, answer }, index) => (
              <div key={index} className="grid gap-1">
                <dt className="text-muted">
                  {asked === null ? 'Told unasked' : 'You asked'}: {asked ?? question}
                </dt>
                <dd>
                  {answer ?? 'I have nothing on that. Assume something, and write the assumption down.'}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {hints.map(({ level, text }) => (
        <section
          key={level}
          className="grid gap-1 rounded-control border-l-4 border-info bg-info-soft px-4 py-2"
        >
          <h3 className="text-sm font-semibold">Hint {level}</h3>
          <p>{text}</p>
        </section>
      ))}
      {followUps.map((ask) => (
        <section
          key={ask}
          className="grid gap-1 rounded-control border-l-4 border-accent bg-accent-soft px-4 py-2"
        >
          <h3 className="text-sm font-semibold">Follow-up</h3>
          <p>{ask}</p>
        </section>
      ))}
    </>
  );
}

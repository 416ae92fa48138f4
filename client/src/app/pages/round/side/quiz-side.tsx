import { classNames } from '../../../../lib/class-names.ts';
import { useQuiz } from '../use-quiz.ts';
import { StepCue } from './step-cue.tsx';

/** The quiz's questions with what is answered: a filled or a hollow dot, and words for it. */
export function QuizSide() {
  const { questions, index, isAnswered, look } = useQuiz();
  const answered = questions.filter(isAnswered).length;
  return (
    <>
      <StepCue />
      <p className="text-sm text-muted">
        {answered} of {questions.length} answered
      </p>
      <ol className="grid gap-1">
        {questions.map((question, place) => {
          const has = isAnswered(question);
          return (
            <li key={question.id}>
              <button
                type="button"
                aria-current={place === index ? 'true' : undefined}
                onClick={() => look(place)}
                className="flex w-full items-center gap-3 rounded-control px-3 py-2 text-left hover:bg-sunken aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold"
              >
                <span
                  aria-hidden
                  className={classNames(
                    'size-2.5 shrink-0 rounded-full border border-accent',
                    has && 'bg-accent',
                  )}
                />
                <span className="grow">
                  {place + 1}. {question.title}
                </span>
                <span className="text-sm font-normal text-muted">{has ? 'answered' : 'open'}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

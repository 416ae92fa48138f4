import { talkMs } from '@greenroom/shared/session/reveal-timing';
import { elapsedMs } from '@greenroom/shared/session/clock';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import type { RevealsView } from '@greenroom/shared/session/session-view.schema';
import { useNow } from '../../../../features/session/use-now.ts';
import { clockWords } from '../../../../lib/time-words.ts';
import { Button } from '../../../../ui/button.tsx';
import { revealsOf, useAction, useRound } from '../round-context.ts';
import { AnswerField } from './answer-field.tsx';
import { FoldedBoard } from './board-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function DeepDiveWork() {
  return <EachQuestion>{(question) => <DeepDives question={question} />}</EachQuestion>;
}

function DeepDives({ question }: { question: QuestionView }) {
  const { round, actions } = useRound();
  const [open, isOpening] = useAction(actions.deepDive);
  const reveals = revealsOf(round, question.id);
  return (
    <>
      {reveals?.deepDives.map((dive) => (
        <Dive key={dive.index} question={question} dive={dive} isLast={dive === reveals.deepDives.at(-1)} />
      ))}
      {reveals?.hasMoreDeepDives && (
        <Button className="w-fit" isBusy={isOpening} onClick={() => open(question.id)}>
          Open the {reveals.deepDives.length === 0 ? 'first' : 'next'} deep dive
        </Button>
      )}
      <FoldedBoard question={question} isOpenAtFirst={!reveals?.deepDives.length} />
    </>
  );
}

function Dive({
  question,
  dive,
  isLast,
}: {
  question: QuestionView;
  dive: RevealsView['deepDives'][number];
  isLast: boolean;
}) {
  const { round, clock } = useRound();
  const leftMs = dive.atMs + talkMs.deepDive - elapsedMs(round.clock, useNow(clock));
  return (
    <section className="grid gap-2">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">{dive.topic}</h2>
        {isLast && (
          <span className="shrink-0 font-mono text-sm text-muted tabular-nums">{clockWords(leftMs)}</span>
        )}
      </div>
      <p className="max-w-[72ch]">{dive.prompt}</p>
      <AnswerField
        questionId={question.id}
        part={`deep-dive-${dive.index}`}
        hint="Two options side by side, then your choice and its price."
      />
    </section>
  );
}

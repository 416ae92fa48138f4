import { elapsedMs } from '@greenroom/shared/session/clock';
import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { useCallback, useRef, useState } from 'react';
import { useNow } from '../../../../features/session/use-now.ts';
import { Button } from '../../../../ui/button.tsx';
import { Markdown } from '../../../../ui/markdown.tsx';
import { revealsOf, useAction, useRound } from '../round-context.ts';
import { answerStart, talkPhase } from '../talk-phase.ts';
import { useMarks } from '../use-marks.ts';
import { Marks } from './marks.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { SpokenAnswer } from './spoken-answer.tsx';
import { TalkTimer } from './talk-timer.tsx';

interface Props {
  question: QuestionView;
  place?: string;
  /** Only the question in hand has a timer, marks and a microphone. */
  isCurrent: boolean;
}

export function TalkQuestion({ question, place, isCurrent }: Props) {
  const { round, clock, actions, isLed } = useRound();
  const elapsed = elapsedMs(round.clock, useNow(clock));
  const [startedMs, setStarted] = useState<number | null>(null);
  const marks = useMarks(question.id);
  const position = useRef<() => number | null>(() => null);
  const onPosition = useCallback((read: () => number | null) => {
    position.current = read;
  }, []);
  const [probe, isProbing] = useAction(() => actions.probe(question.id, marks.letters));
  const reveals = revealsOf(round, question.id);
  if (!reveals) return null;
  const phase = talkPhase(reveals, { startedMs, elapsedMs: elapsed });
  const begin = () => setStarted((known) => known ?? elapsed);
  const isStory = question.type === 'behavioral' || question.type === 'managerial';
  return (
    <section aria-label={question.title} className="grid gap-4">
      {place && <p className="text-sm text-muted">{place}</p>}
      <div className="text-lg">
        <Markdown text={question.prompt} />
      </div>
      {isCurrent && !isLed && (
        <div className="flex flex-wrap items-center gap-3">
          <TalkTimer phase={phase} />
          {phase.is === 'think' && <Button onClick={begin}>Start answering</Button>}
          <ReadAloud text={question.prompt} />
        </div>
      )}
      {isCurrent && isStory && phase.is === 'answer' && (
        <Marks marks={marks} readMs={() => position.current() ?? elapsed - answerStart(reveals, startedMs)} />
      )}
      <SpokenAnswer
        questionId={question.id}
        part="main"
        hasMicrophone={isCurrent && phase.is !== 'probe'}
        onBegin={begin}
        onPosition={onPosition}
      />
      {reveals.probes.map(({ index, ask }, order) => (
        <section key={index} className="grid gap-2 border-l-4 border-accent pl-4">
          <p>{ask}</p>
          <SpokenAnswer
            questionId={question.id}
            part={`probe-${order}`}
            hasMicrophone={isCurrent && order === reveals.probes.length - 1}
          />
        </section>
      ))}
      {isCurrent && phase.is !== 'think' && reveals.hasMoreProbes && (
        <Button className="w-fit" isBusy={isProbing} onClick={() => probe()}>
          {reveals.probes.length === 0 ? 'I have answered, ask further' : 'Ask the next one'}
        </Button>
      )}
    </section>
  );
}

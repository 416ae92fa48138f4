import { type AnswerPart, field } from '@greenroom/shared/document/field';
import type { QuestionId } from '@greenroom/shared/lib/id';
import { lazy, Suspense, useCallback, useEffect, useRef } from 'react';
import type { MicrophoneFault } from '../../../../features/recording/microphone.ts';
import { Button } from '../../../../ui/button.tsx';
import { useRound } from '../round-context.ts';
import { microphoneFault } from '../microphone-fault.ts';
import { useAnswerBy } from '../use-answer-by.ts';
import { AnswerField } from './answer-field.tsx';

const RecorderPanel = lazy(async () => ({
  default: (await import('../../../../features/recording/recorder-panel.tsx')).RecorderPanel,
}));

interface Props {
  questionId: QuestionId;
  part: AnswerPart;
  hasMicrophone: boolean;
  onBegin?: () => void;
  /** Hands over how to read how far into the recording one is. */
  onPosition?: (read: () => number | null) => void;
}

/** An answer aloud, in writing, or begun one way and finished the other. */
export function SpokenAnswer({ questionId, part, hasMicrophone, onBegin, onPosition }: Props) {
  const { view, round, actions, isLed } = useRound();
  const [answerBy, setAnswerBy] = useAnswerBy();
  const onFault = useCallback(
    (fault: MicrophoneFault | null) => {
      const { isShown } = microphoneFault.getState();
      if ((fault !== null) === isShown) return;
      microphoneFault.setState({ isShown: fault !== null });
      // Past the bell no clock is left to stop, and the server says so.
      (fault === null ? actions.thaw('microphone') : actions.freeze('microphone')).catch(() => undefined);
    },
    [actions],
  );
  useEffect(() => () => onFault(null), [onFault]);

  // The clock may stand since before a reload: a microphone that works again ends that, too.
  const latest = useRef({ onBegin, isFrozen: false });
  useEffect(() => {
    latest.current = { onBegin, isFrozen: round.clock.freezes.microphone !== undefined };
  });
  const onRecording = useCallback(
    (isRecording: boolean) => {
      if (!isRecording) return;
      latest.current.onBegin?.();
      if (latest.current.isFrozen) actions.thaw('microphone').catch(() => undefined);
    },
    [actions],
  );
  // Two people talk to each other, and nothing of it is recorded.
  const canRecord = hasMicrophone && !isLed;
  const isAloud = canRecord && answerBy === 'voice';
  return (
    <div className="grid gap-3">
      {isAloud && (
        <Suspense fallback={null}>
          <RecorderPanel
            sessionId={view.id}
            field={field.answer(questionId, part)}
            onPosition={onPosition}
            onFault={onFault}
            onRecording={onRecording}
            onWriteInstead={() => {
              onFault(null);
              setAnswerBy('text');
            }}
          />
        </Suspense>
      )}
      <AnswerField
        questionId={questionId}
        part={part}
        hint={isAloud ? 'In writing, where you would rather.' : undefined}
      />
      {canRecord && (
        <Button
          className="w-fit"
          size="small"
          look="quiet"
          onClick={() => setAnswerBy(answerBy === 'voice' ? 'text' : 'voice')}
        >
          {answerBy === 'voice' ? 'Answer in writing only' : 'Answer aloud instead'}
        </Button>
      )}
    </div>
  );
}

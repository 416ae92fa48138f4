import type { SessionId } from '@greenroom/shared/lib/id';
import { Circle, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand/react';
import { errorText } from '../../lib/error-text.ts';
import { minutesAndSeconds } from '../../lib/time-words.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { LevelBar } from './level-bar.tsx';
import type { MicrophoneFault } from './microphone.ts';
import { createRecorder, type Recorder } from './recorder.ts';

interface Props {
  sessionId: SessionId;
  /** The field of the work document that this is the spoken form of. */
  field: string;
  onFault: (fault: MicrophoneFault | null) => void;
  onRecording: (isRecording: boolean) => void;
  onWriteInstead: () => void;
  /** Tells how far into the recording one is, for marks. */
  onPosition?: ((read: () => number | null) => void) | undefined;
}

export function RecorderPanel({ sessionId, field, onPosition, ...rest }: Props) {
  const [recorder, setRecorder] = useState<Recorder | null>(null);
  useEffect(() => {
    const created = createRecorder(sessionId, field);
    setRecorder(created);
    onPosition?.(created.positionMs);
    return () => {
      onPosition?.(() => null);
      created.close();
    };
  }, [sessionId, field, onPosition]);
  return recorder && <Panel recorder={recorder} {...rest} />;
}

function Panel({
  recorder,
  onFault,
  onRecording,
  onWriteInstead,
}: Omit<Props, 'sessionId' | 'field' | 'onPosition'> & { recorder: Recorder }) {
  const { is, level, recordedMs, waiting, fault, error } = useStore(recorder.state);
  const isRecording = is === 'recording';
  useEffect(() => {
    onFault(fault);
  }, [fault, onFault]);
  useEffect(() => {
    onRecording(isRecording);
  }, [isRecording, onRecording]);
  return (
    <div className="grid gap-3 rounded-card border border-hairline bg-surface p-4">
      <div className="flex flex-wrap items-center gap-4">
        {isRecording ? (
          <Button onClick={() => recorder.stop()}>
            <Square aria-hidden size={14} fill="currentColor" /> Stop recording
          </Button>
        ) : (
          <Button look="primary" isBusy={is === 'starting'} onClick={() => void recorder.start()}>
            <Circle aria-hidden size={14} fill="currentColor" />{' '}
            {recordedMs > 0 ? 'Go on recording' : 'Record the answer'}
          </Button>
        )}
        {isRecording && <LevelBar level={level} />}
        <span className="text-sm text-muted">
          {isRecording ? 'Recording' : recordedMs > 0 ? 'Stopped' : 'Not recording'}
          {recordedMs > 0 && ` · ${minutesAndSeconds(recordedMs)} recorded`}
          {recordedMs > 0 &&
            (waiting === 0
              ? ' · saved'
              : ` · sending ${waiting === 1 ? 'the last part' : `${waiting} parts`}`)}
        </span>
      </div>
      {fault && (
        <FaultNotice fault={fault}>
          <div className="mt-2 flex gap-2">
            {fault !== 'silent' && (
              <Button size="small" onClick={() => void recorder.start()}>
                Try again
              </Button>
            )}
            <Button size="small" onClick={onWriteInstead}>
              Go on in writing
            </Button>
          </div>
        </FaultNotice>
      )}
      {error !== null && <Notice look="danger">{errorText(error)}</Notice>}
      <p className="text-xs text-muted">
        It is kept on this server, for you alone to play and to delete. Whoever runs the server could open it.
      </p>
    </div>
  );
}

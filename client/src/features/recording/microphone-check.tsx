import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { LevelBar } from './level-bar.tsx';
import { type LevelMeter, meterLevel } from './level-meter.ts';
import {
  closeMicrophone,
  MicrophoneError,
  type MicrophoneFault,
  openMicrophone,
  recordingType,
} from './microphone.ts';

const sampleMs = 3_000;

/** Shows that the microphone hears, and plays three seconds of it back. Nothing of this is kept. */
export function MicrophoneCheck() {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [fault, setFault] = useState<MicrophoneFault | null>(null);
  const open = async () => {
    setFault(null);
    try {
      setStream(await openMicrophone());
    } catch (error) {
      setFault(error instanceof MicrophoneError ? error.fault : 'busy');
    }
  };
  useEffect(() => () => void (stream && closeMicrophone(stream)), [stream]);
  return (
    <div className="grid justify-items-start gap-3">
      {stream ? (
        <Open
          stream={stream}
          onSilence={(isSilent) => setFault(isSilent ? 'silent' : null)}
          onClose={() => setStream(null)}
        />
      ) : (
        <Button onClick={() => void open()}>Check the microphone</Button>
      )}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}

function Open({
  stream,
  onSilence,
  onClose,
}: {
  stream: MediaStream;
  onSilence: (isSilent: boolean) => void;
  onClose: () => void;
}) {
  const [level, setLevel] = useState(0);
  const [sample, setSample] = useState<'none' | 'recording' | 'playing'>('none');
  const silence = useRef(onSilence);
  useEffect(() => {
    const meter: LevelMeter = meterLevel(stream, {
      onLevel: setLevel,
      onSilence: (isSilent) => silence.current(isSilent),
    });
    return () => meter.close();
  }, [stream]);
  const tryIt = async () => {
    setSample('recording');
    const blob = await recordFor(stream, sampleMs);
    setSample('playing');
    await play(blob);
    setSample('none');
  };
  return (
    <div className="flex flex-wrap items-center gap-4">
      <LevelBar level={level} />
      <Button size="small" isBusy={sample !== 'none'} onClick={() => void tryIt()}>
        {sample === 'recording'
          ? 'Say something'
          : sample === 'playing'
            ? 'Playing it back'
            : 'Record 3 s and play it'}
      </Button>
      <Button size="small" look="quiet" onClick={onClose}>
        Done
      </Button>
    </div>
  );
}

function recordFor(stream: MediaStream, ms: number): Promise<Blob> {
  const type = recordingType() ?? '';
  const recorder = new MediaRecorder(stream, { mimeType: type });
  const parts: Blob[] = [];
  return new Promise((resolve) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => resolve(new Blob(parts, { type }));
    recorder.start();
    setTimeout(() => recorder.state === 'recording' && recorder.stop(), ms);
  });
}

async function play(blob: Blob): Promise<void> {
  const url = URL.createObjectURL(blob);
  const audio = new Audio(url);
  const ended = new Promise((resolve) => {
    audio.onended = resolve;
    audio.onerror = resolve;
  });
  await audio
    .play()
    .then(() => ended)
    .catch(() => undefined);
  URL.revokeObjectURL(url);
}

import { Mic, MicOff, Phone, PhoneOff, Settings2, Video, VideoOff } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import type { Call, CallPhase } from '../../../features/call/call.ts';
import { RemoteAudio } from '../../../features/call/remote-audio.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { Button } from '../../../ui/button.tsx';
import { CallNotice } from './call-notice.tsx';
import { CallTiles } from './call-tiles.tsx';
import { DeviceDialog } from './device-dialog.tsx';
import { OwnLevel } from './own-level.tsx';
import { useAsk, useRoom } from './room-context.ts';

/** Sound and picture, below everything: joined by choice, left with one press. */
export function CallBar() {
  const { call } = useRoom();
  return call && <Bar call={call} />;
}

const words: Record<CallPhase, string> = {
  off: 'Not in the call',
  joining: 'Joining',
  asking: 'Waiting for both to agree to a direct line',
  waiting: 'In the call; nobody else is',
  connecting: 'Connecting',
  connected: 'Connected',
  reconnecting: 'The line broke; looking for another way',
  blocked: 'No way through',
};

function Bar({ call }: { call: Call }) {
  const { phase, remote } = useStore(call.state);
  const { pair } = useRoom();
  const isIn = phase !== 'off';
  const mayFilm = pair.consents.cameras.mine && pair.consents.cameras.theirs;
  return (
    <section aria-label="Call" className="border-t border-hairline bg-surface">
      {remote.audio && <RemoteAudio track={remote.audio} />}
      <CallNotice call={call} />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-4 py-1.5 sm:gap-x-3 sm:px-6">
        {mayFilm && <CallTiles call={call} />}
        <p role="status" className="grow text-sm text-muted">
          {/* A phone has no room for what goes without saying. */}
          <span className={classNames(phase === 'connected' && 'max-sm:sr-only')}>{words[phase]}</span>
        </p>
        {isIn ? <InCall call={call} /> : <Join call={call} />}
      </div>
    </section>
  );
}

function Join({ call }: { call: Call }) {
  return (
    <Button size="small" onClick={() => void call.join(true)}>
      <Phone aria-hidden size={16} /> Join the call
    </Button>
  );
}

function InCall({ call }: { call: Call }) {
  const { isMuted, audio } = useStore(call.own.state);
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      {audio && <OwnLevel track={audio} isMuted={isMuted} />}
      {audio && (
        <Button size="small" onClick={() => call.own.mute(!isMuted)}>
          {isMuted ? <MicOff aria-hidden size={16} /> : <Mic aria-hidden size={16} />}
          <span className="max-sm:sr-only">{isMuted ? 'Muted' : 'Mute'}</span>
        </Button>
      )}
      <CameraButton call={call} />
      <Button size="icon" look="quiet" aria-label="Microphone and camera" onClick={() => setIsChoosing(true)}>
        <Settings2 aria-hidden size={16} />
      </Button>
      <Button size="small" look="danger" onClick={() => call.leave()}>
        <PhoneOff aria-hidden size={16} /> <span className="max-sm:sr-only">Hang up</span>
      </Button>
      {isChoosing && <DeviceDialog call={call} onClose={() => setIsChoosing(false)} />}
    </>
  );
}

/** Cameras stay off until both want them. */
function CameraButton({ call }: { call: Call }) {
  const { pair, actions } = useRoom();
  const { video } = useStore(call.own.state);
  const [consent, isBusy] = useAsk((isGiven: boolean) => actions.consent('cameras', isGiven));
  const { mine, theirs } = pair.consents.cameras;
  if (!mine || !theirs) {
    return (
      <Button size="small" look="quiet" isBusy={isBusy} onClick={() => consent(!mine)}>
        <VideoOff aria-hidden size={16} />
        {mine ? 'Take back: cameras' : theirs ? 'Agree to cameras' : 'Ask for cameras'}
      </Button>
    );
  }
  return (
    <Button
      size="small"
      onClick={() => (video ? call.own.stop('videoinput') : void call.own.open('videoinput'))}
    >
      {video ? <Video aria-hidden size={16} /> : <VideoOff aria-hidden size={16} />}
      <span className="max-sm:sr-only">{video ? 'Camera on' : 'Camera off'}</span>
    </Button>
  );
}

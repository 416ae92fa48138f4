import { useStore } from 'zustand/react';
import type { Call } from '../../../features/call/call.ts';
import { remedyFor } from '../../../features/call/media-fault.ts';
import { errorText } from '../../../lib/error-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAsk, useRoom } from './room-context.ts';

/** What stands between two people and their call, and what to do about it. */
export function CallNotice({ call }: { call: Call }) {
  const { phase, error } = useStore(call.state);
  const { fault, audio } = useStore(call.own.state);
  const { pair } = useRoom();
  const { mine, theirs } = pair.consents.call;
  const isConsentOpen = phase === 'asking' || (phase === 'off' && theirs && !mine);
  return (
    <div className="grid gap-2 px-4 pt-2 empty:hidden sm:px-6">
      {isConsentOpen && <Consent isJoined={phase === 'asking'} />}
      {phase === 'blocked' && (
        <Problem
          text={`No connection after 15 seconds: a firewall on one of your sides blocks calls. Try another network, such as your phone’s, or write in the chat. Whoever runs this server can add a relay (TURN).`}
          action="Try again"
          onAct={call.tryAgain}
        />
      )}
      {fault !== null && (
        <Problem
          text={remedyFor(fault)}
          action={audio === null && phase === 'off' ? 'Join and only listen' : null}
          onAct={() => void call.join(false)}
        />
      )}
      {error !== null && <Problem text={errorText(error)} action={null} onAct={() => undefined} />}
      <CamerasAsked />
    </div>
  );
}

/** Between strangers on a server without a relay. Asked of each, and told in full before it happens. */
function Consent({ isJoined }: { isJoined: boolean }) {
  const { pair, actions } = useRoom();
  const [consent, isBusy] = useAsk((isGiven: boolean) => actions.consent('call', isGiven));
  const { mine } = pair.consents.call;
  const { displayName } = pair.partner;
  if (mine) {
    return (
      <Notice role="status">
        <div className="flex flex-wrap items-center gap-3">
          <span className="grow">You agreed to a direct call. {displayName} has not answered.</span>
          <Button size="small" isBusy={isBusy} onClick={() => consent(false)}>
            Take it back
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <Notice role="status">
      <div className="flex flex-wrap items-center gap-3">
        <span className="grow">
          {!isJoined && `${displayName} would like to talk. `}
          <strong>Your partner’s device will learn your network address,</strong> and you theirs: this server
          has no relay between you. Both have to agree; the chat works without it.
        </span>
        <Button size="small" look="primary" isBusy={isBusy} onClick={() => consent(true)}>
          Agree to a direct call
        </Button>
      </div>
    </Notice>
  );
}

function CamerasAsked() {
  const { pair } = useRoom();
  const { mine, theirs } = pair.consents.cameras;
  if (mine === theirs) return null;
  return (
    <Notice role="status">
      {theirs
        ? `${pair.partner.displayName} would like to see each other. Cameras stay off until you agree.`
        : `You asked for cameras. They stay off until ${pair.partner.displayName} agrees.`}
    </Notice>
  );
}

function Problem({ text, action, onAct }: { text: string; action: string | null; onAct: () => void }) {
  return (
    <Notice look="warn" role="alert">
      <div className="flex flex-wrap items-center gap-3">
        <span className="grow">{text}</span>
        {action !== null && (
          <Button size="small" onClick={onAct}>
            {action}
          </Button>
        )}
      </div>
    </Notice>
  );
}

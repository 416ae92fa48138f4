import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand/react';
import { announce } from '../../ui/announcement.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { chime } from './chime.ts';
import { accept, decline, pairing } from './pairing-line.ts';
import { useCountdownTitle } from './use-countdown-title.ts';
import { useServerNow } from './use-server-now.ts';
import { offerChanges, offerFacts } from './wish-words.ts';

type Found = Extract<PairingView, { is: 'found' }>;

const checkMs = 20_000;
const lastMs = 5_000;

/** Somebody is there: what the round would be, and twenty seconds to say yes. Escape does nothing, since no answer is one. */
export function ReadyCheck({ found }: { found: Found }) {
  const { offsetMs, pending, error } = useStore(pairing);
  const { pairingId, expiresAt, hasAccepted, offer, wish } = found;
  const leftMs = Math.max(0, expiresAt - useServerNow(offsetMs));
  const seconds = Math.ceil(leftMs / 1000);
  const summary = useRef<HTMLParagraphElement>(null);
  const changes = offerChanges(offer, wish);
  useCountdownTitle(`(${seconds}) Partner found · Greenroom`);

  // Neither answer has the focus: whoever is typing gives none by accident.
  useEffect(() => summary.current?.focus(), [pairingId, hasAccepted]);
  useEffect(() => chime.play(), [pairingId]);
  const isLow = leftMs <= lastMs && !hasAccepted;
  useEffect(() => {
    if (isLow) announce('5 seconds left to accept', 'assertive');
  }, [isLow]);

  return (
    <Dialog
      title="A partner is here"
      onClose={() => undefined}
      actions={
        hasAccepted ? undefined : (
          <>
            <Button isBusy={pending !== null} onClick={() => void decline(pairingId)}>
              {pending === 'decline' ? 'Declining' : 'Decline'}
            </Button>
            <Button look="primary" isBusy={pending !== null} onClick={() => void accept(pairingId)}>
              {pending === 'accept' ? 'Accepting' : 'Accept'}
            </Button>
          </>
        )
      }
    >
      <p ref={summary} tabIndex={-1} className="outline-none">
        {hasAccepted
          ? 'You accepted. Waiting for the other one to accept too.'
          : 'Both of you accept, then the room opens. Declining is fine.'}
      </p>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-sm">
        {offerFacts(offer).map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {changes.length > 0 && <Notice>Not quite what you asked for: {changes.join('; ')}.</Notice>}
      <Countdown leftMs={leftMs} />
      <Fault error={error} />
    </Dialog>
  );
}

function Countdown({ leftMs }: { leftMs: number }) {
  const seconds = Math.ceil(leftMs / 1000);
  return (
    <div className="grid gap-1">
      <p role="timer" aria-live="off" className="font-mono text-lg font-semibold tabular-nums">
        {seconds} s <span className="font-sans text-sm font-normal text-muted">left</span>
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className="h-full bg-accent" style={{ width: `${Math.min(100, (leftMs / checkMs) * 100)}%` }} />
      </div>
    </div>
  );
}

import type { PairingView } from '@greenroom/shared/pairing/pairing.schema';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand/react';
import { minutesAndSeconds } from '../../lib/time-words.ts';
import { Card } from '../../ui/card.tsx';
import { chime } from './chime.ts';
import { pairing } from './pairing-line.ts';
import { useServerNow } from './use-server-now.ts';
import { countWords, expectedWords, wishFacts } from './wish-words.ts';

type Waiting = Extract<PairingView, { is: 'waiting' }>;

/** What you asked for, how long you have waited, who else is there, and how long it usually takes. */
export function WaitingCard({ waiting, children }: { waiting: Waiting; children: ReactNode }) {
  const { wish, since, expected, agreed } = waiting;
  const { offsetMs } = useStore(pairing);
  const waitedMs = Math.max(0, useServerNow(offsetMs) - since);
  const isWide = agreed.length > 0;
  return (
    <Card className="grid content-start gap-5">
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
        <Fact label="You have waited">
          <span role="timer" aria-live="off" className="font-mono text-lg font-semibold tabular-nums">
            {minutesAndSeconds(waitedMs)}
          </span>
        </Fact>
        <Fact label="Who is here">{countWords(waiting)}</Fact>
        <Fact label="Expected wait">{expectedWords(expected)}</Fact>
      </dl>
      <div className="grid gap-1 border-t border-hairline pt-4">
        <h3 className="text-sm font-medium">You asked for</h3>
        <p className="text-sm text-muted">{wishFacts(wish).join(' · ')}</p>
        {isWide && <p className="text-sm text-muted">You also agreed to any {agreed.join(', any ')}.</p>}
      </div>
      <SoundSwitch />
      <div className="flex flex-wrap gap-3">{children}</div>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-sm text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SoundSwitch() {
  const [isOn, setOn] = useState(chime.isOn);
  const change = (on: boolean) => {
    setOn(on);
    chime.set(on);
    if (!on) return;
    chime.prepare();
    chime.play();
  };
  return (
    <label className="flex items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => change(event.target.checked)}
        className="size-4 accent-accent"
      />
      A short sound when somebody is found. This tab’s title says it too.
    </label>
  );
}

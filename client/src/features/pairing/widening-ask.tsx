import type { Widening, Wish } from '@greenroom/shared/pairing/pairing.schema';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { pairing, widen } from './pairing-line.ts';
import { wideningWords } from './wish-words.ts';

/** Asks before anything changes what one practises; "as it is" stays until one thinks otherwise. */
export function WideningAsk({ asks, wish }: { asks: Widening; wish: Wish }) {
  const { pending } = useStore(pairing);
  const [kept, setKept] = useState<Widening | null>(null);
  const ref = useFocusKept<HTMLDivElement>(kept);
  const { title, change, agree } = wideningWords(asks, wish);
  return (
    <div ref={ref} tabIndex={-1} className="outline-none">
      {kept === asks ? (
        <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
          Kept as you asked for it.
          <Button size="small" look="quiet" isBusy={pending !== null} onClick={() => void widen(asks)}>
            {agree} after all
          </Button>
        </p>
      ) : (
        <Notice role="status">
          <div className="grid gap-2 py-1">
            <p className="font-medium">{title}</p>
            <p>{change}</p>
            <div className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => setKept(asks)}>
                Keep it as it is
              </Button>
              <Button size="small" isBusy={pending !== null} onClick={() => void widen(asks)}>
                {agree}
              </Button>
            </div>
          </div>
        </Notice>
      )}
    </div>
  );
}

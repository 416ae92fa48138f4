import { useEffect } from 'react';
import type * as Y from 'yjs';
import type { Silence } from '../../../../features/pair/silence.ts';
import { useRound } from '../../round/round-context.ts';
import { useRoom } from '../room-context.ts';

/** Louder than a quiet room. */
const voice = 0.03;

/** Everything that shows that the candidate is at it: keys and strokes, a moved caret, chat, their voice. */
export function useSigns(silence: Silence): void {
  const { work, cursors, clock } = useRound();
  const { chat, call } = useRoom();
  useEffect(() => {
    const sign = () => silence.sign(clock.now());
    const onTransaction = ({ local, changed }: Y.Transaction) => {
      if (!local && changed.size > 0) sign();
    };
    work.on('afterTransaction', onTransaction);
    cursors?.on('change', sign);
    const stops = [
      chat.onHeard(sign),
      call?.levels.subscribe(({ theirs }) => {
        if (theirs > voice) sign();
      }),
    ];
    return () => {
      work.off('afterTransaction', onTransaction);
      cursors?.off('change', sign);
      stops.forEach((stop) => stop?.());
    };
  }, [silence, work, cursors, clock, chat, call]);
}

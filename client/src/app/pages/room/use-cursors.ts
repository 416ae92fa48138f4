import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { useEffect, useRef, useState } from 'react';
import { type Cursors, openCursors } from '../../../features/document/cursors.ts';
import type { Documents, Line } from '../round/use-open-round.ts';

/** Both carets in the work of this round; the other one's goes when they do. */
export function useCursors({ connection, room }: Line, view: SessionView, { work }: Documents) {
  const [cursors, setCursors] = useState<Cursors | null>(null);
  const { role, pair } = view;
  const partner = pair?.partner.displayName ?? '';
  const isHere = pair?.partner.isHere ?? false;
  const name = useRef(partner);
  useEffect(() => {
    name.current = partner;
  }, [partner]);
  const documentId = view.round.workDocumentId;
  useEffect(() => {
    const opened = openCursors({
      ...{ doc: work.doc, documentId, connection, seat: role },
      nameOf: (seat) => (seat === role ? 'You, in another tab' : name.current),
    });
    const stop = room.onJoined(opened.showAgain);
    setCursors(opened);
    return () => {
      stop();
      opened.close();
      setCursors(null);
    };
  }, [connection, room, work, documentId, role]);
  useEffect(() => {
    if (!isHere) cursors?.clear();
  }, [cursors, isHere]);
  return cursors;
}

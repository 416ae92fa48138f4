import type { DocumentId, SessionId } from '@greenroom/shared/lib/id';
import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand/react';
import { openDocument, type OpenDocument } from '../../../features/document/open-document.ts';
import { openRoom, type Room } from '../../../features/session/room.ts';
import { type Connection, openConnection } from '../../../lib/connection.ts';

export interface Line {
  connection: Connection;
  room: Room;
}

/** One connection and one room for as long as the page shows this session. */
export function useLine(sessionId: SessionId): Line | null {
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const connection = openConnection();
    const room = openRoom(connection, sessionId);
    setLine({ connection, room });
    return () => {
      room.close();
      connection.close();
      setLine(null);
    };
  }, [sessionId]);
  return line;
}

export interface Documents {
  work: OpenDocument;
  notes: OpenDocument;
}

/** The round's documents, compared with the server after each entering of the room. */
export function useDocuments({ connection, room }: Line, view: SessionView): Documents | null {
  const { workDocumentId, notesDocumentId } = view.round;
  const [documents, setDocuments] = useState<Documents | null>(null);
  useEffect(() => {
    const open = (id: DocumentId) => openDocument(id, connection);
    const opened = { work: open(workDocumentId), notes: open(notesDocumentId) };
    const stop = room.onJoined(() => {
      opened.work.sync();
      opened.notes.sync();
    });
    setDocuments(opened);
    return () => {
      stop();
      opened.work.close();
      opened.notes.close();
      setDocuments(null);
    };
  }, [connection, room, workDocumentId, notesDocumentId]);
  return documents;
}

export function useSession({ room }: Line) {
  return useStore(room.store);
}

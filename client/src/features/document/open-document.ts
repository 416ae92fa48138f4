import type { DocumentId } from '@greenroom/shared/lib/id';
import * as Y from 'yjs';
import type { Connection } from '../../lib/connection.ts';
import { keepInBrowser } from './browser-copy.ts';
import { openProvider, type Provider } from './provider.ts';

export interface OpenDocument extends Provider {
  doc: Y.Doc;
}

/** A document with its copy in this browser and its line to the server. */
export function openDocument(documentId: DocumentId, connection: Connection): OpenDocument {
  const doc = new Y.Doc();
  const provider = openProvider({ doc, documentId, connection, copy: keepInBrowser(doc, documentId) });
  return {
    doc,
    ...provider,
    close() {
      provider.close();
      doc.destroy();
    },
  };
}

import type { DocumentId } from '@greenroom/shared/lib/id';
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { kept } from '../../lib/kept.ts';
import { randomUuid } from '../../lib/uuid.ts';
import { applyLastWords, keepLastWords } from './last-words.ts';

/** A document's copy in this browser, which survives a crash and an afternoon offline. */
export interface BrowserCopy {
  /** False where the browser refuses storage: then what is not saved yet lives in this tab alone. */
  whenLoaded: Promise<boolean>;
  /** Settles once this change and all before it are in the browser's storage: only then may somebody be told so. */
  whenWritten(update: Uint8Array): Promise<void>;
  /** Whether changes came out of the copy: those are not typed anew. */
  isOrigin(origin: unknown): boolean;
  /** Remembers, past a crash, that something may not have reached the server. */
  markUnsent(isUnsent: boolean): void;
  wasUnsent(): boolean;
  close(): void;
}

const patienceMs = 2_000;

export function keepInBrowser(doc: Y.Doc, documentId: DocumentId): BrowserCopy {
  const name = `greenroom:document:${documentId}`;
  const flags = `unsent:${documentId}:`;
  // One flag a tab: a tab that has sent everything must not speak for another one.
  const ownFlag = flags + randomUuid();
  const left = kept.keys(flags);
  for (const flag of left) applyLastWords(doc, flag);
  const lastWords = keepLastWords(ownFlag);
  let persistence: IndexeddbPersistence | undefined;
  const whenLoaded = canStore(name).then(async (can) => {
    if (!can) return false;
    persistence = new IndexeddbPersistence(name, doc);
    const loaded = persistence.whenSynced.then(() => true);
    return Promise.race([loaded, new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, true))]);
  });
  return {
    whenLoaded,
    whenWritten: async (update) => {
      const isWritten = lastWords.add(update);
      await whenLoaded;
      if (persistence?.db) await afterEarlierWrites(persistence.db);
      isWritten();
    },
    isOrigin: (origin) => origin !== null && origin === persistence,
    markUnsent(isUnsent) {
      if (isUnsent) return kept.write(ownFlag, '');
      for (const flag of [ownFlag, ...left.splice(0)]) kept.forget(flag);
    },
    wasUnsent: () => left.length > 0,
    close() {
      lastWords.close();
      void persistence?.destroy();
    },
  };
}

/** A database lets a reader in only after the writers that asked before it. */
function afterEarlierWrites(db: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['updates'], 'readonly');
    transaction.objectStore('updates').count();
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

/** Private windows and full disks refuse IndexedDB only when it is opened. */
function canStore(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(`${name}:probe`);
      opening.onsuccess = () => {
        opening.result.close();
        indexedDB.deleteDatabase(`${name}:probe`);
        resolve(true);
      };
      opening.onerror = () => resolve(false);
      opening.onblocked = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}

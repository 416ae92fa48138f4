import { maps } from '@greenroom/shared/document/field';
import type * as Y from 'yjs';

const mapNames: readonly string[] = Object.values(maps);

/** A document as plain JSON. A root type does not know what it is until it is asked for by its kind; the name tells. */
export function plainContent(doc: Y.Doc): Record<string, unknown> {
  return Object.fromEntries([...doc.share.keys()].map((key) => [key, asJson(plainValue(doc, key))]));
}

/** A document can hold numbers that JSON cannot. */
function asJson(value: unknown): unknown {
  const written = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? inner.toString() : inner,
  );
  return written === undefined ? null : (JSON.parse(written) as unknown);
}

function plainValue(doc: Y.Doc, key: string): unknown {
  if (mapNames.includes(key) || key.startsWith('board/')) return doc.getMap(key).toJSON();
  if (key.startsWith('marks/')) return doc.getArray(key).toJSON();
  return doc.getText(key).toString();
}

import * as Y from 'yjs';

/**
 * Puts a starting text into a field that nobody has written in. The same seed makes the same Yjs items wherever it is
 * made, so two tabs or devices that seed at once end up with one copy, not two.
 */
export function seedText(doc: Y.Doc, ...[key, seed]: [string, string]): void {
  if (seed === '' || doc.getText(key).length > 0) return;
  const seeder = new Y.Doc();
  seeder.clientID = hash(`${key}\n${seed}`);
  seeder.getText(key).insert(0, seed);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seeder), 'seed');
}

/** FNV-1a, 32 bits: Yjs's client ids are that wide. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

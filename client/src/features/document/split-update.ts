import * as Y from 'yjs';

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** UTF-16 units of text per piece: at most three bytes each, so well below what an update may weigh. */
const unitsPerPiece = 12_000;

/**
 * Cuts an update into updates below `maxBytes`, to be applied in order. A long insertion (a paste, hours offline) is cut
 * inside its text, exactly where Yjs itself would split the item later; deletions come last, in a piece of their own.
 */
export function splitUpdate(update: Uint8Array, maxBytes: number): Uint8Array[] {
  if (update.byteLength <= maxBytes) return [update];
  const pieces: Uint8Array[] = [];
  let batch: Struct[] = [];
  let weight = 0;
  const close = () => {
    if (batch.length > 0) pieces.push(encode(batch));
    batch = [];
    weight = 0;
  };
  const ends = new Map<number, number>();
  for (const struct of Y.decodeUpdate(update).structs.flatMap(cutText)) {
    const { client, clock } = struct.id;
    ends.set(client, clock + struct.length);
    const size = weigh(struct);
    const last = batch.at(-1);
    const follows = last && last.id.client === client && last.id.clock + last.length === clock;
    if (!follows || weight + size > maxBytes / 2) close();
    batch.push(struct);
    weight += size;
  }
  close();
  return [...pieces, Y.diffUpdate(update, Y.encodeStateVector(ends))];
}

/** An item of long text as several items, each to the right of the one before. */
function cutText(struct: Struct): Struct[] {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [struct];
  const text = struct.content.str;
  if (text.length <= unitsPerPiece) return [struct];
  const { client, clock } = struct.id;
  const pieces: Y.Item[] = [];
  for (let from = 0; from < text.length;) {
    const to = wholeCharacters(text, from + unitsPerPiece);
    const origin = from === 0 ? struct.origin : Y.createID(client, clock + from - 1);
    const content = new Y.ContentString(text.slice(from, to));
    const place = [null, origin, null, struct.rightOrigin, struct.parent, struct.parentSub] as const;
    pieces.push(new Y.Item(Y.createID(client, clock + from), ...place, content));
    from = to;
  }
  return pieces;
}

/** Never between the two halves of a character outside the basic plane. */
function wholeCharacters(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? end + 1 : Math.min(end, text.length);
}

function weigh(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder as never, 0);
  return encoder.toUint8Array().byteLength;
}

/** Yjs update format 1: clients, then per client count, id, first clock and structs; then the (empty) set of deletions. */
function encode(structs: readonly Struct[]): Uint8Array {
  const [first] = structs;
  if (!first) return new Uint8Array([0, 0]);
  const encoder = new Y.UpdateEncoderV1();
  for (const struct of structs) struct.write(encoder as never, 0);
  const head = [1, structs.length, first.id.client, first.id.clock].flatMap(variableLength);
  return Uint8Array.from([...head, ...encoder.toUint8Array(), 0]);
}

function variableLength(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...variableLength(Math.floor(number / 128))];
}

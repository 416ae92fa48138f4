import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';
import type { ExportPart } from './user-export.ts';

const pieceBytes = 64 * 1024;

/** A zip as it grows: nothing is held but the piece on its way out. Audio goes in as it is, it has been compressed. */
export async function* zipOf(parts: readonly ExportPart[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const { name, json, files = [] } of parts) {
    const entry = new ZipDeflate(`${name}.json`);
    zip.add(entry);
    yield* pour(entry, inPieces(strToU8(JSON.stringify(json, null, 2))), ready);
    for (const file of files) {
      const audio = new ZipPassThrough(`${name}/${file.name}`);
      zip.add(audio);
      yield* pour(audio, file.open(), ready);
    }
  }
  zip.end();
  yield* ready;
}

type Entry = ZipDeflate | ZipPassThrough;
type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function* pour(entry: Entry, ...[pieces, ready]: [Pieces, Uint8Array[]]): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    entry.push(piece);
    yield* ready.splice(0);
  }
  entry.push(new Uint8Array(0), true);
  yield* ready.splice(0);
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

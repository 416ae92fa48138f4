import { bytesValue, decimalValue, floatValue, integerValue, type SqlValue } from '../../sql/value.ts';

type Decode = (text: string) => SqlValue;

/** Element type and delimiter of each array type, by the type's number. */
export type ArrayTypes = ReadonlyMap<number, { elementId: number; delimiter: string }>;

const zoned = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(\.\d+)?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/;

/** A candidate may have set another time zone; the moment is the same. */
function utc(text: string): string {
  const [, local, fraction = '', sign, hours, minutes = '0', seconds = '0'] = zoned.exec(text) ?? [];
  if (!local || (hours === '00' && minutes === '0')) return text;
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  const moment = Date.parse(`${local.replace(' ', 'T')}Z`) - (sign === '-' ? -offset : offset);
  return `${new Date(moment).toISOString().slice(0, 19).replace('T', ' ')}${fraction}+00`;
}

const escapes = /\\(\d{3}|\\)/g;

/** `bytea_output` may have been set to the older form. */
function bytes(text: string): string {
  if (text.startsWith('\\x')) return text;
  const characters = text.replace(escapes, (_, code: string) =>
    code === '\\' ? '\\' : String.fromCodePoint(Number.parseInt(code, 8)),
  );
  return bytesValue(Uint8Array.from(characters, (character) => character.codePointAt(0) ?? 0));
}

const float: Decode = (text) => floatValue(Number(text));
const json: Decode = (text) => JSON.parse(text) as SqlValue;

/** By the numbers of PostgreSQL's types, which never change. What is not listed is text. */
const decoders: ReadonlyMap<number, Decode> = new Map<number, Decode>([
  [16, (text) => text === 't'],
  [17, bytes],
  [20, integerValue],
  [21, integerValue],
  [23, integerValue],
  [26, integerValue],
  [114, json],
  [700, float],
  [701, float],
  [1184, utc],
  [1700, decimalValue],
  [3802, json],
]);

/** An array's text, `{1,NULL,"a \"b\""}`, perhaps with its bounds in front. */
function arrayValue(text: string, delimiter: string, decode: Decode): SqlValue[] {
  const part = new RegExp(`[{}]|"([^"\\\\]*(?:\\\\[\\s\\S][^"\\\\]*)*)"|([^{}"${delimiter}]+)`, 'g');
  part.lastIndex = text.indexOf('{') + 1;
  const whole: SqlValue[] = [];
  const open = [whole];
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [symbol, quoted, bare] = match;
    if (symbol === '}') open.pop();
    else if (symbol === '{') {
      const inner: SqlValue[] = [];
      open.at(-1)?.push(inner);
      open.push(inner);
    } else if (quoted !== undefined) open.at(-1)?.push(decode(quoted.replace(/\\([\s\S])/g, '$1')));
    else open.at(-1)?.push(bare === 'NULL' ? null : decode(bare ?? ''));
  }
  return whole;
}

function decoderOf(typeId: number, arrays: ArrayTypes): Decode {
  const array = arrays.get(typeId);
  if (!array) return decoders.get(typeId) ?? ((text) => text);
  const decode = decoderOf(array.elementId, arrays);
  return (text) => arrayValue(text, array.delimiter, decode);
}

/** The rows of an answer in the form of `sql/value.ts`. */
export function decodeRows(
  rows: readonly (readonly (string | null)[])[],
  { typeIds, arrays }: { typeIds: readonly number[]; arrays: ArrayTypes },
): SqlValue[][] {
  const decode = typeIds.map((typeId) => decoderOf(typeId, arrays));
  return rows.map((row) =>
    row.map((text, column) => (text === null ? null : (decode[column]?.(text) ?? text))),
  );
}

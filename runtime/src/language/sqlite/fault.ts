import type { RunFault } from '@greenroom/shared/run/run.schema';
import type { Database } from 'sql.js/dist/sql-wasm-browser.js';
import { firstWordAt, placeAt } from '../../sql/place.ts';

/** A statement with an error: where it begins, and the rest of the source from there. */
interface Failed {
  source: string;
  start: number;
  isOnly: boolean;
}

/** What is tried to find a place; a source with more of the same words than that gets none. */
const maxTries = 100;

const syntax = /^near "([\s\S]*)": syntax error$|^unrecognized token: "([\s\S]*)"$/;
const named =
  /^(?:no such (?:column|table|function)|ambiguous column name): (?:.*\.)?(\S+)$|has no column named (\S+)$/;
const exhausted = /^out of memory$|^database or disk is full$/;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function errorOf(db: Database, text: string): string | undefined {
  try {
    db.prepare(text).free();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

function* occurrences(text: string, part: string): Generator<number> {
  let tries = 0;
  for (let at = text.indexOf(part); at >= 0 && tries < maxTries; at = text.indexOf(part, at + 1)) {
    tries += 1;
    yield at;
  }
}

/** SQLite names the token it stopped at, not its place: it is the first one after which the beginning alone has the error. */
function stoppedAt(db: Database, { text, token, message }: { text: string; token: string; message: string }) {
  for (const at of occurrences(text, token))
    if (errorOf(db, text.slice(0, at + token.length)) === message) return at;
  return undefined;
}

const quoted = /'[^']*'|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** The place of a name, where it is the only one of its kind. */
function onlyPlaceOf(text: string, name: string): number | undefined {
  const bare = text.replace(quoted, (part) => ' '.repeat(part.length)).toLowerCase();
  const places = [...occurrences(bare, name.toLowerCase())].filter(
    (at) => !/\w/.test(bare[at - 1] ?? '') && !/\w/.test(bare[at + name.length] ?? ''),
  );
  return places.length === 1 ? places[0] : undefined;
}

function offsetIn(db: Database, text: string, message: string): number | undefined {
  if (message === 'incomplete input') return text.trimEnd().length;
  const [, near, unknown] = syntax.exec(message) ?? [];
  const token = near ?? unknown;
  if (token !== undefined) return stoppedAt(db, { text, token, message });
  const [, missing, column] = named.exec(message) ?? [];
  const name = missing ?? column;
  return name === undefined ? undefined : onlyPlaceOf(text, name);
}

function kindOf(message: string): RunFault['kind'] {
  if (syntax.test(message) || message === 'incomplete input') return 'syntax';
  return exhausted.test(message) ? 'memory-limit' : 'runtime';
}

/** An error of SQLite's as a fault, with its place where the message lets it be found, else with its statement's line. */
export function faultOf(db: Database, error: unknown, at?: Failed): RunFault {
  const message = messageOf(error);
  const fault: RunFault = { kind: kindOf(message), message };
  if (!at) return fault;
  const { source, start, isOnly } = at;
  const offset = offsetIn(db, source.slice(start), message);
  if (offset !== undefined) return { ...fault, ...placeAt(source, start + offset) };
  return isOnly ? fault : { ...fault, line: placeAt(source, firstWordAt(source, start)).line };
}

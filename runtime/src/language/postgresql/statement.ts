/** One statement of a script: where it begins in the text, and its words outside of quotes, in capitals. */
export interface Statement {
  text: string;
  start: number;
  words: string[];
}

/** What is not closed reaches to the end. */
const token = new RegExp(
  [
    String.raw`--[^\n]*`,
    String.raw`[eE](?:'[^'\\]*(?:\\[\s\S][^'\\]*)*(?:'|$))+`,
    String.raw`'[^']*(?:'|$)`,
    String.raw`"[^"]*(?:"|$)`,
    String.raw`(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)`,
    String.raw`(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)`,
    String.raw`(?<comment>/\*)`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gy',
);

/** Comments may be nested; one that is not closed reaches to the end. */
function commentEnd(source: string, from: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = from;
  let depth = 1;
  for (let match = edge.exec(source); match; match = edge.exec(source)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return source.length;
}

function dollarEnd(source: string, from: number, tag: string): number {
  const end = source.indexOf(tag, from);
  return end < 0 ? source.length : end + tag.length;
}

/** How deep a statement is in brackets, and in the `BEGIN ATOMIC … END` of a routine: a semicolon there does not end it. */
class Depth {
  #brackets = 0;
  #blocks = 0;

  read(text: string, words: readonly string[]): void {
    if (text === '(') this.#brackets += 1;
    else if (text === ')') this.#brackets = Math.max(0, this.#brackets - 1);
    else this.#readWord(text.toUpperCase(), words);
  }

  #readWord(word: string, words: readonly string[]): void {
    if (
      words[0] !== 'CREATE' ||
      !words.slice(1, 4).some((near) => near === 'FUNCTION' || near === 'PROCEDURE')
    )
      return;
    if (word === 'ATOMIC' || (word === 'CASE' && this.#blocks > 0)) this.#blocks += 1;
    else if (word === 'END' && this.#blocks > 0) this.#blocks -= 1;
  }

  get isOutside(): boolean {
    return this.#brackets === 0 && this.#blocks === 0;
  }
}

/** A script in its statements, as `psql` parts them. What is not closed belongs to the last one, whose error PostgreSQL tells. */
export function splitStatements(source: string): Statement[] {
  const statements: Statement[] = [];
  let start: number | undefined;
  let words: string[] = [];
  let depth = new Depth();
  const close = (end: number): void => {
    if (start !== undefined) statements.push({ text: source.slice(start, end), start, words });
    start = undefined;
    words = [];
    depth = new Depth();
  };
  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [text] = match;
    const { dollar, word, comment } = match.groups ?? {};
    if (comment) token.lastIndex = commentEnd(source, token.lastIndex);
    else if (text === ';' && depth.isOutside) close(match.index);
    else if (!text.startsWith('--') && text.trim() !== '') {
      start ??= match.index;
      if (dollar) token.lastIndex = dollarEnd(source, token.lastIndex, dollar);
      if (word) words.push(word.toUpperCase());
      depth.read(text, words);
    }
  }
  close(source.length);
  return statements;
}

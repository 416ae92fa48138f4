const header = /^(flowchart|graph)\s+(TB|TD|BT|RL|LR)\s*;?$/;
const shapes: readonly [string, string][] = [
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
];
const bare = String.raw`<?(?:-{2,}>|-{3,}|={2,}>|={3,}|-\.+->?|--[xo](?=\s))`;
const labelled = String.raw`<?(?:--\s+\S.*?\s-{2,}>?|-\.\s*\S.*?\.+->?|==\s+\S.*?\s={2,}>?)`;
const arrow = new RegExp(String.raw`^\s*(?:${bare}|${labelled})\s*(?:\|[^|]*\|)?\s*`);

/** Reads one node (`name`, `name[Text]`, …) at the start of `text`; the rest, or undefined where there is none. */
function afterNode(text: string): string | undefined {
  const name = /^[A-Za-z_][\w-]*?(?=--|==|-\.|[^\w-]|$)/.exec(text)?.[0];
  if (!name) return undefined;
  const rest = text.slice(name.length);
  const shape = shapes.find(([open]) => rest.startsWith(open));
  if (!shape) return rest.replace(/^:::\w+/, '');
  const [open, close] = shape;
  const isQuoted = rest.startsWith('"', open.length);
  const from = isQuoted ? rest.indexOf('"', open.length + 1) : open.length;
  const end = from < 0 ? -1 : rest.indexOf(close, from);
  const label = rest.slice(open.length, end);
  // Outside quotes these end a label early for Mermaid, whatever a person meant.
  if (end < 0 || label.trim() === '' || (!isQuoted && /[()[\]{}"|]/.test(label))) return undefined;
  return rest.slice(end + close.length).replace(/^:::\w+/, '');
}

/** Nodes joined by `&`, then an arrow, then the next ones. */
function isChain(statement: string): boolean {
  let rest = afterNode(statement);
  while (rest !== undefined && rest.trim() !== '') {
    const joined = /^\s*&\s*/.exec(rest) ?? arrow.exec(rest);
    if (!joined) return false;
    rest = afterNode(rest.slice(joined[0].length));
  }
  return rest !== undefined;
}

const other =
  /^(subgraph\b.*|end|direction\s+(TB|TD|BT|RL|LR)|classDef\s.+|class\s.+|style\s.+|linkStyle\s.+|%%.*)$/;

/**
 * Checks that a text is a Mermaid flowchart in the part of the syntax used here: a header with a direction, then nodes,
 * edges, subgraphs and styles. Gives the first line (from 1) it cannot read.
 */
export function faultInFlowchart(text: string): { line: number; reason: string } | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '' && !line.startsWith('%%'));
  if (first < 0 || !header.test(lines[first] ?? ''))
    return { line: first + 1 || 1, reason: 'must begin with "flowchart" and a direction' };
  let depth = 0;
  let edges = 0;
  for (const [index, line] of lines.entries()) {
    if (index <= first || line === '') continue;
    const statement = line.replace(/;$/, '');
    if (statement.startsWith('subgraph')) depth += 1;
    if (statement === 'end') depth -= 1;
    if (depth < 0) return { line: index + 1, reason: 'end without subgraph' };
    if (other.test(statement)) continue;
    if (!isChain(statement)) return { line: index + 1, reason: `no node or edge: ${line}` };
    if (/--|==|-\./.test(statement)) edges += 1;
  }
  if (depth > 0) return { line: lines.length, reason: 'a subgraph without end' };
  return edges === 0 ? { line: first + 1, reason: 'no edge between any two nodes' } : undefined;
}

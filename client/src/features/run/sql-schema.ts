export interface SqlColumn {
  name: string;
  type: string;
  isKey: boolean;
  /** `customers(id)` where it points to another table. */
  references: string | null;
}

export interface SqlTableShape {
  name: string;
  columns: SqlColumn[];
}

const create = /create\s+(?:temp(?:orary)?\s+)?table\s+(?:if\s+not\s+exists\s+)?("[^"]+"|[\w.]+)\s*\(/gi;
const constraint = /^(primary\s+key|foreign\s+key|unique|check|constraint|exclude)\b/i;
const endOfType =
  /\s+(not\s+null|null|primary\s+key|references|default|unique|check|generated|constraint|collate)\b/i;

/** The tables of a schema as its CREATE TABLE statements have them. What else is in it is passed over: it is shown as it is. */
export function sqlSchema(ddl: string): SqlTableShape[] {
  const text = ddl.replace(/--[^\n]*/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(create)].map((found) => {
    const items = itemsFrom(text, found.index + found[0].length);
    const keys = keysOf(items);
    const columns = items.filter((item) => !constraint.test(item)).map((item) => columnOf(item, keys));
    return { name: bare(found[1] ?? ''), columns };
  });
}

/** What stands between commas from the opening parenthesis on; those inside further parentheses or quotes part nothing. */
function itemsFrom(text: string, start: number): string[] {
  const items = [''];
  let depth = 1;
  let isQuoted = false;
  for (const character of text.slice(start)) {
    if (character === "'") isQuoted = !isQuoted;
    if (!isQuoted && character === '(') depth += 1;
    if (!isQuoted && character === ')') depth -= 1;
    if (depth === 0) break;
    if (!isQuoted && depth === 1 && character === ',') items.push('');
    else items.push((items.pop() ?? '') + character);
  }
  return items.map((item) => item.trim().replace(/\s+/g, ' ')).filter(Boolean);
}

function keysOf(items: readonly string[]): string[] {
  return items.flatMap((item) => {
    const list = /^(?:constraint \S+ )?primary key ?\(([^)]*)\)/i.exec(item)?.[1] ?? '';
    return list.split(',').map(bare).filter(Boolean);
  });
}

function columnOf(item: string, keys: readonly string[]): SqlColumn {
  const [, name = item, rest = ''] = /^("[^"]+"|\S+) ?(.*)$/.exec(item) ?? [];
  const target = /\breferences ("[^"]+"|[\w.]+)(?: ?\(([^)]*)\))?/i.exec(rest);
  return {
    name: bare(name),
    type: (` ${rest}`.split(endOfType)[0] ?? '').trim(),
    isKey: /\bprimary key\b/i.test(rest) || keys.includes(bare(name)),
    references: target
      ? `${bare(target[1] ?? '')}${target[2] === undefined ? '' : `(${target[2].trim()})`}`
      : null,
  };
}

const bare = (name: string) => name.trim().replace(/^"|"$/g, '');

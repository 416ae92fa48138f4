const maxDepth = 3;
const maxItems = 100;
const maxLine = 72;

const isIdentifier = /^[A-Za-z_$][\w$]*$/;

function keyOf(key: string | symbol): string {
  if (typeof key === 'symbol') return `[${key.toString()}]`;
  return isIdentifier.test(key) ? key : quoted(key);
}

function quoted(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  return `'${escaped}'`;
}

function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol') return value.toString();
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return value.name ? `[Function: ${value.name}]` : '[Function (anonymous)]';
  if (typeof value === 'object' && value !== null) return undefined;
  return String(value);
}

function wrap(prefix: string, [open, close]: readonly [string, string], items: string[]): string {
  const label = prefix ? `${prefix} ` : '';
  if (items.length === 0) return `${label}${open}${close}`;
  const line = items.join(', ');
  if (line.length <= maxLine && !line.includes('\n')) {
    return open === '[' ? `${label}[ ${line} ]` : `${label}{ ${line} }`;
  }
  return `${label}${open}\n${items.map((item) => `  ${item.replaceAll('\n', '\n  ')}`).join(',\n')}\n${close}`;
}

const nameOf = (value: object): string | undefined =>
  (Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null)?.constructor?.name;

function special(value: object): string | undefined {
  if (value instanceof Error) return value.stack?.includes(value.message) ? stackOf(value) : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  if (value instanceof Promise) return 'Promise {}';
  return undefined;
}

/** The error and the lines of it that are the candidate's. */
function stackOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => line.includes('solution.js:'));
  return [String(error), ...lines].join('\n');
}

/** A value as Node's console shows it, near enough: for eyes, never for comparing. */
export function inspect(value: unknown, depth = 0, above: readonly object[] = []): string {
  const simple = scalar(value);
  if (simple !== undefined) return simple;
  const object = value as object;
  if (above.includes(object)) return '[Circular]';
  const known = special(object);
  if (known !== undefined) return known;
  const name = nameOf(object);
  if (depth >= maxDepth) return Array.isArray(object) ? '[Array]' : `[${name ?? 'Object'}]`;
  const show = (item: unknown): string => inspect(item, depth + 1, [...above, object]);
  const cut = (items: string[], size: number): string[] =>
    size > maxItems ? [...items, `... ${size - maxItems} more items`] : items;
  if (Array.isArray(object))
    return wrap('', ['[', ']'], cut(object.slice(0, maxItems).map(show), object.length));
  if (ArrayBuffer.isView(object) && 'length' in object) {
    const items = [...(object as unknown as Iterable<unknown>)];
    return wrap(
      `${name}(${items.length})`,
      ['[', ']'],
      cut(items.slice(0, maxItems).map(show), items.length),
    );
  }
  if (object instanceof Map) {
    const entries = [...object].slice(0, maxItems).map(([key, item]) => `${show(key)} => ${show(item)}`);
    return wrap(`Map(${object.size})`, ['{', '}'], cut(entries, object.size));
  }
  if (object instanceof Set) {
    return wrap(
      `Set(${object.size})`,
      ['{', '}'],
      cut([...object].slice(0, maxItems).map(show), object.size),
    );
  }
  const keys = Object.keys(object);
  const entries = keys
    .slice(0, maxItems)
    .map((key) => `${keyOf(key)}: ${show((object as Record<string, unknown>)[key])}`);
  const prefix = name === 'Object' ? '' : (name ?? '[Object: null prototype]');
  return wrap(prefix, ['{', '}'], cut(entries, keys.length));
}

/** A returned value that has no JSON form; its message is for the candidate. */
export class NotJson extends TypeError {
  override readonly name = 'TypeError';
}

const refuse = (path: string, what: string): never => {
  throw new NotJson(`${path} is ${what}, which has no JSON form.`);
};

function scalar(value: unknown, path: string): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return refuse(path, String(value));
  if (typeof value === 'bigint') return refuse(path, 'a BigInt');
  if (typeof value === 'function') return refuse(path, 'a function');
  if (typeof value === 'symbol') return refuse(path, 'a symbol');
  return value;
}

/** A copy of `value` as JSON has it. Undefined is null in a list and absent in an object, as `JSON.stringify` has it. */
export function toJson(value: unknown, path = 'The returned value', above: readonly object[] = []): unknown {
  if (typeof value !== 'object' || value === null) return scalar(value, path);
  if (above.includes(value)) return refuse(path, 'part of itself');
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, at) => toJson(item, `${path}[${at}]`, inside));
  if (value instanceof Map || value instanceof Set) return refuse(path, `a ${value.constructor.name}`);
  if (value instanceof Promise) return refuse(path, 'a Promise');
  if (ArrayBuffer.isView(value) && 'length' in value) {
    return Array.from(value as unknown as ArrayLike<unknown>, (item, at) =>
      toJson(item, `${path}[${at}]`, inside),
    );
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return toJson(value.toJSON(), path, inside);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, toJson(item, `${path}.${key}`, inside)]));
}

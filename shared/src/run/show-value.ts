import { maxDepth } from './compare.ts';

/**
 * A value as JSON on one line, cut at `maxChars` with an ellipsis. Looks at no more of it than it shows, so that neither
 * size nor depth can make it slow; what JSON cannot say is written as JavaScript would (`undefined`, `NaN`).
 */
export function showValue(value: unknown, maxChars = 120): string {
  return cutText(writeValue(value, maxChars).text, maxChars);
}

/** True where `showValue` with the same limit leaves nothing out: the value is small, and nowhere too deep. */
export function isShownWhole(value: unknown, maxChars: number): boolean {
  return writeValue(value, maxChars).isWhole;
}

/** A text of at most `maxChars` characters, the last one an ellipsis where something is missing. */
export function cutText(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, Math.max(0, maxChars - 1))}…`;
}

function writeValue(value: unknown, maxChars: number): { text: string; isWhole: boolean } {
  let text = '';
  let isWhole = true;
  const isFull = () => text.length > maxChars;
  const walk = (inner: unknown, depth: number): void => {
    if (typeof inner === 'string') text += JSON.stringify(inner.slice(0, maxChars + 1));
    else if (typeof inner !== 'object' || inner === null) text += String(inner);
    else if (depth >= maxDepth) {
      text += '…';
      isWhole = false;
    } else if (Array.isArray(inner)) walkItems(inner, depth);
    else walkEntries(inner as Record<string, unknown>, depth);
  };
  const walkItems = (items: readonly unknown[], depth: number): void => {
    text += '[';
    for (const [index, item] of items.entries()) {
      if (isFull()) return;
      if (index > 0) text += ', ';
      walk(item, depth + 1);
    }
    text += ']';
  };
  const walkEntries = (record: Record<string, unknown>, depth: number): void => {
    text += '{';
    for (const [index, key] of Object.keys(record).entries()) {
      if (isFull()) return;
      text += `${index > 0 ? ', ' : ''}${JSON.stringify(key.slice(0, maxChars + 1))}: `;
      walk(record[key], depth + 1);
    }
    text += '}';
  };
  walk(value, 0);
  return { text, isWhole: isWhole && !isFull() };
}

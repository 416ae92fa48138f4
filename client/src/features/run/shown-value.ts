import { showValue } from '@greenroom/shared/run/show-value';
import { type SqlTable, sqlTableSchema } from '@greenroom/shared/run/run.schema';

const lineChars = 72;
const maxChars = 4000;

/** A value as one reads it: text as it is, JSON on one line where it fits, else a line an item. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value.includes('\n') ? value : JSON.stringify(value);
  const line = showValue(value, maxChars);
  if (line.length <= lineChars || line.endsWith('…')) return line;
  if (Array.isArray(value))
    return ['[', ...value.map((item) => `  ${showValue(item, maxChars)},`), ']'].join('\n');
  return JSON.stringify(value, null, 2);
}

/** Arguments under their names: `capacity = 3`. What is no list of arguments is shown as it is. */
export function shownInput(input: unknown, names: readonly string[]): string {
  if (!Array.isArray(input) || names.length === 0)
    return typeof input === 'string' ? input : shownValue(input);
  return input
    .map((argument, index) => `${names[index] ?? index + 1} = ${showValue(argument, maxChars)}`)
    .join('\n');
}

export function tableOf(value: unknown): SqlTable | null {
  const parsed = sqlTableSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

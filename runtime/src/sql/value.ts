/**
 * The form in which both databases answer, as JSON, so that results are compared by what they say:
 * whole numbers as numbers while they are safe (±2⁵³−1), else as strings of digits · decimals as numbers when a number
 * holds them exactly (a safe whole number, or up to 15 significant digits; 2.50 is 2.5), else as strings · floats as
 * numbers, and as 'NaN', 'Infinity', '-Infinity' · booleans as such (SQLite has none: 0 and 1) · dates 'YYYY-MM-DD' ·
 * timestamps 'YYYY-MM-DD HH:MM:SS[.ffffff]', those with a zone in UTC with '+00' at the end · json and jsonb parsed ·
 * arrays as arrays of this form · bytes as '\x' and lower-case hex · NULL as null · all else (text, uuid, enum, interval,
 * time, range, …) as the database prints it.
 */
export type SqlValue = null | boolean | number | string | SqlValue[] | { [key: string]: SqlValue };

/** Digits with an optional sign. */
export function integerValue(digits: string): number | string {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : digits;
}

/** Ends the sign of zero, which no JSON has. */
const unsigned = (value: number): number => (value === 0 ? 0 : value);

/** The digits that matter, without leading and trailing zeros. */
const significant = (text: string): string => text.replace(/[-+.]/g, '').replace(/^0+|0+$/g, '');

export function decimalValue(text: string): number | string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const isExact = significant(text).length <= 15 || (Number.isSafeInteger(value) && !/\.\d*[1-9]/.test(text));
  return isExact ? unsigned(value) : text;
}

export function floatValue(value: number): number | string {
  return Number.isFinite(value) ? unsigned(value) : String(value);
}

export function bytesValue(bytes: Uint8Array): string {
  return `\\x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

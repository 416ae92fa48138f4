import { showValue } from '@greenroom/shared/run/show-value';

const maxChars = 300;

/** A cell's text: strings bare, as a database's own client prints them, everything else as JSON. */
export function shownCell(value: unknown): string {
  if (typeof value !== 'string') return showValue(value, maxChars);
  return value.length <= maxChars ? value : `${value.slice(0, maxChars)}…`;
}

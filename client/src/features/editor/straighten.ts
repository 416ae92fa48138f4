const straight: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '--',
  '…': '...',
  '\u00a0': ' ',
};
const curly = new RegExp(`[${Object.keys(straight).join('')}]`, 'g');

/** Phones and word processors set quotes and dashes that no compiler reads. */
export function straighten(text: string): string {
  return text.replace(curly, (character) => straight[character] ?? character);
}

/** Spreadsheets run text that begins like a formula; an apostrophe in front makes it plain text again. */
function inert(value) {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
}

function cell(value) {
  return `"${inert(value).replaceAll('"', '""')}"`;
}

export function toCsv(rows) {
  return rows.map((row) => Object.values(row).map(cell).join(',')).join('\r\n');
}

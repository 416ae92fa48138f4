function cell(value) {
  return `"${String(value).replaceAll('"', '""')}"`;
}

export function toCsv(rows) {
  return rows.map((row) => Object.values(row).map(cell).join(',')).join('\r\n');
}

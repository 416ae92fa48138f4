const words: Record<string, [one: string, many: string]> = {
  user: ['person', 'people'],
  session: ['session', 'sessions'],
  recording: ['recording', 'recordings'],
};

/** `{ user: 1, session: 2 }` is "1 person, 2 sessions". */
export function sayCounts(counts: Record<string, number>): string {
  const parts = Object.entries(counts).map(([table, count]) => {
    const [one, many] = words[table] ?? [table, table];
    return `${count} ${count === 1 ? one : many}`;
  });
  return parts.join(', ');
}

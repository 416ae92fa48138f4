import type { Database } from 'sql.js/dist/sql-wasm-browser.js';

/** How SQLite goes about a statement, its steps indented below those they belong to; nothing where it cannot be explained. */
export function planOf(db: Database, text: string): string | undefined {
  try {
    const [steps] = db.exec(`EXPLAIN QUERY PLAN ${text}`);
    const depths = new Map<unknown, number>();
    const lines = (steps?.values ?? []).map(([id, parent, , detail]) => {
      const depth = (depths.get(parent) ?? -1) + 1;
      depths.set(id, depth);
      return `${'  '.repeat(depth)}${String(detail)}`;
    });
    return lines.length > 0 ? lines.join('\n') : undefined;
  } catch {
    return undefined;
  }
}

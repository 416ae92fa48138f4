import { SqlTableView } from './sql-table-view.tsx';
import { shownValue, tableOf } from './shown-value.ts';

/** A value under its name: a table as a table, everything else as text that scrolls. */
export function ValueBlock({ title, value, text }: { title: string; value?: unknown; text?: string }) {
  const table = text === undefined ? tableOf(value) : null;
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1">
      <p className="text-xs font-medium text-muted">{title}</p>
      {table ? (
        <SqlTableView label={title} table={table} />
      ) : (
        <pre
          tabIndex={0}
          role="group"
          aria-label={title}
          className="max-h-60 overflow-auto rounded-control border border-hairline bg-sunken px-3 py-2 font-mono text-sm"
        >
          {text ?? shownValue(value)}
        </pre>
      )}
    </div>
  );
}

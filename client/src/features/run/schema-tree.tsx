import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { sqlSchema } from './sql-schema.ts';

/** The tables that a query may use: as a tree, or as they were created. */
export function SchemaTree({ schema }: { schema: string }) {
  const [isRaw, setIsRaw] = useState(false);
  const tables = sqlSchema(schema);
  return (
    <section aria-label="Tables" className="grid grid-cols-1 gap-2">
      <div className="flex items-center justify-between gap-3">
        <h4 className="font-semibold">Tables</h4>
        {tables.length > 0 && (
          <Button size="small" look="quiet" aria-pressed={isRaw} onClick={() => setIsRaw(!isRaw)}>
            As SQL
          </Button>
        )}
      </div>
      {isRaw || tables.length === 0 ? (
        <pre
          tabIndex={0}
          className="overflow-x-auto rounded-control border border-hairline bg-sunken px-3 py-2 font-mono text-sm"
        >
          {schema}
        </pre>
      ) : (
        tables.map(({ name, columns }) => (
          <details key={name} open className="rounded-control border border-hairline bg-surface px-3 py-2">
            <summary className="font-mono text-sm font-semibold">{name}</summary>
            <ul className="mt-1 grid gap-0.5 pl-4 font-mono text-sm">
              {columns.map((column) => (
                <li key={column.name} className="flex flex-wrap items-center gap-x-2">
                  <span>{column.name}</span>
                  <span className="text-muted">{column.type}</span>
                  {column.isKey && (
                    <KeyRound role="img" aria-label="primary key" size={14} className="text-accent" />
                  )}
                  {column.references && <span className="text-muted">→ {column.references}</span>}
                </li>
              ))}
            </ul>
          </details>
        ))
      )}
    </section>
  );
}

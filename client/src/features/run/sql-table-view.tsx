import type { SqlTable } from '@greenroom/shared/run/run.schema';
import { shownCell } from './shown-cell.ts';

const maxRows = 200;

/** Rows as a database gives them: a missing value is written out, numbers stand to the right, and long tables are cut, told so. */
export function SqlTableView({ label, table: { columns, rows } }: { label: string; table: SqlTable }) {
  const isCut = rows.length > maxRows;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-1">
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        className="max-h-72 overflow-auto rounded-control border border-hairline bg-surface"
      >
        <table className="min-w-full font-mono text-sm">
          <thead className="sticky top-0 bg-sunken text-left">
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col" className="px-3 py-1.5 font-semibold whitespace-nowrap">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, maxRows).map((row, index) => (
              <tr key={index} className="border-t border-hairline">
                {row.map((cell, place) => (
                  <Cell key={place} value={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-xs text-muted">
        {rows.length === 1 ? '1 row' : `${rows.length} rows`}
        {isCut && `, the first ${maxRows} shown`}
      </p>
    </div>
  );
}

function Cell({ value }: { value: unknown }) {
  if (value === null) return <td className="px-3 py-1 text-muted italic">NULL</td>;
  const isNumber = typeof value === 'number';
  return (
    <td className={isNumber ? 'px-3 py-1 text-right tabular-nums' : 'px-3 py-1 whitespace-pre'}>
      {shownCell(value)}
    </td>
  );
}

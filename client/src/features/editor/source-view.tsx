import { type DiffLine, parseDiff } from './parse-diff.ts';

const looks: Record<DiffLine['kind'], string> = {
  file: 'bg-sunken font-semibold',
  hunk: 'bg-info-soft text-muted',
  same: '',
  added: 'bg-accent-soft',
  removed: 'bg-danger-soft',
};
const signs = { file: '', hunk: '', same: ' ', added: '+', removed: '-' };
const spoken = { file: 'File ', hunk: 'Part ', same: '', added: 'Added: ', removed: 'Removed: ' };

/** A change as one reads it: signs and words say what the colours say. */
export function DiffView({ diff }: { diff: string }) {
  return (
    <Frame label="The change">
      {parseDiff(diff).map(({ kind, text, before, after }, index) => (
        <tr key={index} className={looks[kind]}>
          <Number>{before}</Number>
          <Number>{after}</Number>
          <td className="py-px pr-4 whitespace-pre">
            <span aria-hidden>{signs[kind]} </span>
            <span className="sr-only">{spoken[kind]}</span>
            {text}
          </td>
        </tr>
      ))}
    </Frame>
  );
}

export function FileView({ name, source }: { name: string; source: string }) {
  return (
    <Frame label={name}>
      {source
        .replace(/\n$/, '')
        .split('\n')
        .map((line, index) => (
          <tr key={index}>
            <Number>{index + 1}</Number>
            <td className="py-px pr-4 whitespace-pre">{line}</td>
          </tr>
        ))}
    </Frame>
  );
}

function Frame({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="overflow-auto rounded-control border border-hairline bg-surface font-mono text-sm [font-variant-ligatures:none]"
    >
      <table className="min-w-full">
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Number({ children }: { children: number | null }) {
  return <td className="w-10 select-none px-2 text-right align-top text-muted tabular-nums">{children}</td>;
}

import type { Written } from '@greenroom/shared/result/result.schema';
import { CodeBlock } from '../../ui/code-block.tsx';

/** What one wrote: as it stood at the bell, which is what counts, and apart from it what came later. */
export function OwnWords({ written, empty }: { written: readonly Written[]; empty: string }) {
  if (written.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <div className="grid grid-cols-1 gap-4">
      {written.map((field) => (
        <OneField key={field.key} field={field} />
      ))}
    </div>
  );
}

function OneField({ field: { key, label, atBell, afterBell } }: { field: Written }) {
  const isCode = key.startsWith('code/');
  return (
    <div className="grid grid-cols-1 gap-2">
      <Text label={label} text={atBell} isCode={isCode} />
      {afterBell !== null && (
        <div className="border-l-2 border-dashed border-warn pl-3">
          <Text label={`${label}, after the bell`} text={afterBell} isCode={isCode} />
        </div>
      )}
    </div>
  );
}

function Text({ label, text, isCode }: { label: string; text: string; isCode: boolean }) {
  if (text.trim() === '') {
    return (
      <div className="grid gap-1">
        <p className="text-sm font-medium">{label}</p>
        <p className="text-muted">Nothing</p>
      </div>
    );
  }
  if (isCode) return <CodeBlock label={label} code={text} />;
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="text-sm font-medium">{label}</p>
      <p className="max-w-[72ch] break-words whitespace-pre-wrap">{text}</p>
    </div>
  );
}

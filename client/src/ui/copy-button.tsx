import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { announce } from './announcement.ts';
import { Button } from './button.tsx';

/** Copies a text. Where the browser refuses (plain http), it says so: the text beside it can be selected. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
      announce('Copied');
    } catch {
      setOutcome('refused');
      announce('This browser does not let a page copy. Select the text and copy it yourself.');
    }
  };
  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button size="small" onClick={() => void copy()}>
        <Icon aria-hidden size={16} />
        {outcome === 'copied' ? 'Copied' : label}
      </Button>
      {outcome === 'refused' && (
        <span className="text-sm text-muted">Select the text and copy it yourself.</span>
      )}
    </span>
  );
}

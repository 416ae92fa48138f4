import { CodeBlock } from '../../../ui/code-block.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { flowLines } from './flow-lines.ts';

/** A diagram in words: every part with what it leads to. */
export function HighLevel({ text }: { text: string }) {
  const flows = flowLines(text);
  if (flows === undefined) {
    return /^\w*Diagram\b|^flowchart\b|^graph\b/.test(text) ? (
      <CodeBlock label="Diagram" code={text} />
    ) : (
      <Markdown text={text} />
    );
  }
  const parts = [...new Set(flows.map(({ from }) => from))];
  return (
    <ul className="grid grid-cols-1 gap-2">
      {parts.map((part) => (
        <li key={part}>
          <span className="font-medium">{part}</span>
          <ul className="pl-4">
            {flows
              .filter(({ from }) => from === part)
              .map(({ to, says }, index) => (
                <li key={`${to} ${index}`}>
                  → {to}
                  {says && <span className="text-muted">: {says}</span>}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

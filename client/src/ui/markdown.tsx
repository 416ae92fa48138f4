import { lazy, memo, Suspense } from 'react';

const MarkdownText = lazy(async () => ({ default: (await import('./markdown-text.tsx')).MarkdownText }));

/** Text written in Markdown; readable as it is until the renderer has arrived, and parsed once: clocks tick around it. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<div className="prose whitespace-pre-wrap">{text}</div>}>
      <MarkdownText text={text} />
    </Suspense>
  );
});

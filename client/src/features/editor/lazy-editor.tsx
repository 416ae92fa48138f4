import { lazy, type ReactNode, Suspense } from 'react';
import type { CodeEditorProps } from './code-editor.tsx';

const CodeEditor = lazy(async () => ({ default: (await import('./code-editor.tsx')).CodeEditor }));

/** The editor, loaded when a step needs it. */
export function LazyEditor({ fallback, ...props }: CodeEditorProps & { fallback: ReactNode }) {
  return (
    <Suspense fallback={fallback}>
      <CodeEditor {...props} />
    </Suspense>
  );
}

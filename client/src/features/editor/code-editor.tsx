import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { useMedia } from '../../ui/use-media.ts';
import { editorExtensions, indentation } from './extensions.ts';
import { KeyRow } from './key-row.tsx';
import { languageMode } from './language-mode.ts';

export interface CodeEditorProps {
  text: Y.Text;
  language: Language;
  /** Read out by a screen reader: what this field is. */
  label: string;
}

export function CodeEditor({ text, language, label }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const isTouch = useMedia('(pointer: coarse)');
  const isNarrow = useMedia('(max-width: 40rem)');

  useEffect(() => {
    if (!host.current) return;
    const mode = new Compartment();
    const state = EditorState.create({
      doc: text.toString(),
      extensions: [editorExtensions(text, label), indentation(language), mode.of([])],
    });
    const editor = new EditorView({ state, parent: host.current });
    let isGone = false;
    void languageMode(language).then((extension) => {
      if (!isGone) editor.dispatch({ effects: mode.reconfigure(extension) });
    });
    setView(editor);
    return () => {
      isGone = true;
      editor.destroy();
      setView(null);
    };
  }, [text, language, label]);

  return (
    <div className="flex min-h-64 grow flex-col overflow-hidden rounded-control border border-control focus-within:border-accent focus-within:outline focus-within:outline-accent">
      <div ref={host} className="min-h-0 grow overflow-hidden" />
      {view && (isTouch || isNarrow) && <KeyRow view={view} />}
      <p className="border-t border-hairline bg-surface px-3 py-1 text-xs text-muted max-sm:hidden">
        Tab indents. Press Escape, then Tab, to leave the editor.
      </p>
    </div>
  );
}

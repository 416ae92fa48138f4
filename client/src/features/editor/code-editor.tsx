import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import * as Y from 'yjs';
import { useMedia } from '../../ui/use-media.ts';
import type { Carets } from './caret-names.ts';
import { type EditorHandle, editorHandle } from './editor-handle.ts';
import { type EditorKeys, loadKeys } from './editor-keys.ts';
import { editorExtensions, indentation } from './extensions.ts';
import { KeyRow } from './key-row.tsx';
import { languageMode, type SqlSchema } from './language-mode.ts';
import { type LineMark, setMarks } from './line-marks.ts';

export interface CodeEditorProps {
  text: Y.Text;
  language: Language;
  /** Read out by a screen reader: what this field is. */
  label: string;
  keys?: EditorKeys;
  sql?: SqlSchema | undefined;
  marks?: readonly LineMark[];
  onRun?: (() => void) | undefined;
  /** The other one's carets (Yjs awareness), where there is another one. */
  cursors?: Carets | null;
  handle?: Ref<EditorHandle | null>;
}

interface Opened {
  view: EditorView;
  handle: EditorHandle;
  mode: Compartment;
  keys: Compartment;
}

const noMarks: readonly LineMark[] = [];

export function CodeEditor({
  text,
  language,
  label,
  keys = 'default',
  sql,
  marks = noMarks,
  onRun,
  cursors = null,
  handle,
}: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const run = useRef(onRun);
  const [opened, setOpened] = useState<Opened | null>(null);
  const isTouch = useMedia('(pointer: coarse)');
  const isNarrow = useMedia('(max-width: 40rem)');

  useEffect(() => {
    run.current = onRun;
  }, [onRun]);

  useEffect(() => {
    if (!host.current) return;
    const undoManager = new Y.UndoManager(text);
    const [mode, keyMode] = [new Compartment(), new Compartment()];
    const runKey = keymap.of([{ key: 'Mod-Enter', run: () => (run.current?.(), run.current !== undefined) }]);
    const state = EditorState.create({
      doc: text.toString(),
      extensions: [
        // Another editor's keys come before all others.
        keyMode.of([]),
        Prec.highest(runKey),
        editorExtensions({ text, label, undoManager, language, cursors }),
        indentation(language),
        mode.of([]),
      ],
    });
    const view = new EditorView({ state, parent: host.current });
    setOpened({ view, handle: editorHandle(view, undoManager), mode, keys: keyMode });
    return () => {
      view.destroy();
      undoManager.destroy();
      setOpened(null);
    };
  }, [text, language, label, cursors]);

  useEffect(() => {
    if (opened) return exchange(opened.view, opened.mode, languageMode(language, sql));
  }, [opened, language, sql]);
  useEffect(() => {
    if (opened) return exchange(opened.view, opened.keys, loadKeys(keys));
  }, [opened, keys]);
  useEffect(() => opened?.view.dispatch({ effects: setMarks.of(marks) }), [opened, marks]);
  useImperativeHandle<EditorHandle | null, EditorHandle | null>(handle, () => opened?.handle ?? null, [
    opened,
  ]);

  return (
    <div className="flex min-h-64 shrink-0 grow basis-0 flex-col overflow-hidden rounded-control border border-control focus-within:border-accent focus-within:outline focus-within:outline-accent">
      <div ref={host} className="min-h-0 grow overflow-hidden" />
      {opened && (isTouch || isNarrow) && <KeyRow view={opened.view} />}
      <p className="border-t border-hairline bg-surface px-3 py-1 text-xs text-muted max-sm:hidden">
        Tab indents. Press Escape, then Tab, to leave the editor.
      </p>
    </div>
  );
}

/** Puts in what had to be loaded first, unless the editor has gone or wants something else by then. */
function exchange(view: EditorView, ...[place, loading]: [Compartment, ReturnType<typeof languageMode>]) {
  let isStale = false;
  void loading.then((extension) => {
    if (!isStale) view.dispatch({ effects: place.reconfigure(extension) });
  });
  return () => {
    isStale = true;
  };
}

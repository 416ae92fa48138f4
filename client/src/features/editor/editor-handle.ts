import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Language } from '@greenroom/shared/vocabulary/language';
import type { UndoManager } from 'yjs';
import { textChange } from '../../lib/text-change.ts';
import { formatSource, type SqlDialect } from './format.ts';

/** What others on the page may ask of an open editor. */
export interface EditorHandle {
  /** Puts the caret on a line and column, both 1-based, and the keyboard into the editor. */
  goTo(line: number, column?: number): void;
  /** Lays the code out, as one step to undo; rejects where the code cannot be parsed. */
  format(language: Language, dialect: SqlDialect): Promise<void>;
}

export function editorHandle(view: EditorView, undo: UndoManager): EditorHandle {
  return {
    goTo(line, column = 1) {
      const { from, to } = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)));
      const at = Math.min(from + Math.max(0, column - 1), to);
      const effects = EditorView.scrollIntoView(at, { y: 'center' });
      view.dispatch({ selection: EditorSelection.cursor(at), effects });
      view.focus();
    },
    async format(language, dialect) {
      const before = view.state.doc.toString();
      const after = await formatSource(before, language, dialect);
      // What was typed while the formatter loaded is worth more than its layout.
      if (after === before || view.state.doc.toString() !== before) return;
      const { at, removed, inserted } = textChange(before, after);
      undo.stopCapturing();
      view.dispatch({ changes: { from: at, to: at + removed, insert: inserted } });
      undo.stopCapturing();
    },
  };
}

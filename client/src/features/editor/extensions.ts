import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next';
import type * as Y from 'yjs';
import { type Carets, caretNames } from './caret-names.ts';
import { wordCompletion } from './completion.ts';
import { codeColours, editorLook } from './editor-look.ts';
import { indentOf } from './language-mode.ts';
import { lineMarks } from './line-marks.ts';
import { straighten } from './straighten.ts';

interface Open {
  text: Y.Text;
  label: string;
  language: Language;
  undoManager: Y.UndoManager;
  /** The other one's carets, where there is another one. */
  cursors: Carets | null;
}

/** Undo belongs to the document (one's own edits only), so CodeMirror's history is left out. */
export function editorExtensions({ text, label, language, undoManager, cursors }: Open): Extension {
  return [
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    autocompletion({ activateOnTypingDelay: 300, icons: false }),
    wordCompletion(language),
    lineMarks,
    syntaxHighlighting(codeColours),
    editorLook,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      tabindex: '0',
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
    }),
    straightInput,
    yCollab(text, cursors, { undoManager }),
    cursors ? caretNames(cursors) : [],
    keymap.of([
      ...yUndoManagerKeymap,
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}

export function indentation(language: Language): Extension {
  const unit = indentOf(language);
  return [indentUnit.of(unit), EditorState.tabSize.of(unit === '\t' ? 4 : unit.length)];
}

const straightInput: Extension = [
  EditorView.clipboardInputFilter.of((text) => straighten(text)),
  EditorView.inputHandler.of((view, ...[from, to, typed]) => {
    const straight = straighten(typed);
    if (straight === typed) return false;
    view.dispatch({
      changes: { from, to, insert: straight },
      selection: { anchor: from + straight.length },
      userEvent: 'input.type',
    });
    return true;
  }),
];

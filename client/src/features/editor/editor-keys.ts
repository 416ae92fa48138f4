import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { yUndoManagerKeymap } from 'y-codemirror.next';

export type EditorKeys = 'default' | 'vim' | 'emacs';

/** Undo is the document's (see `editorExtensions`); both modes would ask CodeMirror's own history, which is not there. */
const commandAt = (key: string) => yUndoManagerKeymap.find((binding) => binding.key === key)?.run;
const undo = commandAt('Mod-z');
const redo = commandAt('Mod-Shift-z');

const loaders: Record<EditorKeys, () => Promise<Extension>> = {
  default: async () => [],
  async vim() {
    const { CodeMirror, vim } = await import('@replit/codemirror-vim');
    Object.assign(CodeMirror.commands, {
      undo: ({ cm6 }: { cm6: EditorView }) => undo?.(cm6),
      redo: ({ cm6 }: { cm6: EditorView }) => redo?.(cm6),
    });
    return vim({ status: true });
  },
  async emacs() {
    const { EmacsHandler, emacs } = await import('@replit/codemirror-emacs');
    EmacsHandler.bindKey('C-/|C-x u|S-C--|C-z', undo);
    EmacsHandler.bindKey('S-C-/|S-C-x u|C--|S-C-z', redo);
    return emacs();
  },
};

/** Another editor's keys, loaded when somebody wants them. */
export function loadKeys(keys: EditorKeys): Promise<Extension> {
  return loaders[keys]();
}

import type { Extension } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';

/** The other one's carets, which the editor's binding takes for Yjs's awareness. */
export interface Carets {
  on(event: 'change', listener: () => void): void;
  off(event: 'change', listener: () => void): void;
}

const shownMs = 3_000;

/** Whose caret it is: said while it moves, then gone from above the line that it would cover. Hovering says it again. */
export function caretNames(carets: Carets): Extension {
  return ViewPlugin.define((view) => {
    const show = () =>
      requestAnimationFrame(() => {
        for (const name of view.dom.querySelectorAll('.cm-ySelectionInfo')) {
          for (const before of name.getAnimations()) before.cancel();
          name.animate([{ opacity: 1 }, { opacity: 1, offset: 0.9 }, { opacity: 0 }], shownMs);
        }
      });
    carets.on('change', show);
    return { destroy: () => carets.off('change', show) };
  });
}

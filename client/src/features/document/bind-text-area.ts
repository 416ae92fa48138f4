import type * as Y from 'yjs';
import { textChange } from '../../lib/text-change.ts';

/** Where a caret stands after somebody else changed the text. */
export function movedCaret(caret: number, delta: Y.YTextEvent['delta']): number {
  let at = 0;
  let moved = caret;
  for (const { retain = 0, insert, delete: removed = 0 } of delta) {
    at += retain;
    if (typeof insert === 'string') {
      if (at <= moved) moved += insert.length;
      at += insert.length;
    } else if (at < moved) moved -= Math.min(removed, moved - at);
  }
  return moved;
}

/** Makes a text area show and write a shared text. The browser's own undo keeps working. */
export function bindTextArea(element: HTMLTextAreaElement, text: Y.Text): () => void {
  element.value = text.toString();

  const onInput = () => {
    const { at, removed, inserted } = textChange(text.toString(), element.value);
    text.doc?.transact(() => {
      if (removed > 0) text.delete(at, removed);
      if (inserted) text.insert(at, inserted);
    }, element);
  };
  const onChange = ({ delta }: Y.YTextEvent, { origin }: Y.Transaction) => {
    if (origin === element) return;
    const { selectionStart, selectionEnd } = element;
    element.value = text.toString();
    if (document.activeElement !== element) return;
    element.setSelectionRange(movedCaret(selectionStart, delta), movedCaret(selectionEnd, delta));
  };
  element.addEventListener('input', onInput);
  text.observe(onChange);
  return () => {
    element.removeEventListener('input', onInput);
    text.unobserve(onChange);
  };
}

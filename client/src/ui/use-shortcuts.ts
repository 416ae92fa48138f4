import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { addShortcuts, isTyping, type Shortcut } from '../lib/shortcuts.ts';

/** Offers shortcuts while the component is there. `list` may be new on every render; ids say what is the same. */
export function useShortcuts(list: readonly Shortcut[]): void {
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  const shape = list.map(({ id, title, keys }) => `${id} ${title} ${keys ?? ''}`).join('\n');
  useEffect(() => {
    const current = (id: string) => latest.current.find((shortcut) => shortcut.id === id);
    const added = latest.current.map((shortcut) => ({ ...shortcut, run: () => current(shortcut.id)?.run() }));
    const bindings = added.flatMap(({ keys, isAlways, run }) =>
      keys === undefined ? [] : [[keys, handler(run, isAlways ?? false)] as const],
    );
    const remove = addShortcuts(added);
    const unbind = tinykeys(window, Object.fromEntries(bindings));
    return () => {
      remove();
      unbind();
    };
  }, [shape]);
}

function handler(run: () => void, isAlways: boolean) {
  return (event: KeyboardEvent) => {
    const isElsewhere = isTyping(event.target) || document.querySelector('dialog[open]') !== null;
    if (event.defaultPrevented || (isElsewhere && !isAlways)) return;
    event.preventDefault();
    run();
  };
}

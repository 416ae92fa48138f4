import { type RefObject, useEffect, useRef } from 'react';

/**
 * Focus that was on what a change took away goes to the element of this ref, so that a keyboard goes on from there and not
 * from the top of the page. The element needs a `tabIndex` of -1.
 */
export function useFocusKept<E extends HTMLElement>(change: unknown): RefObject<E | null> {
  const ref = useRef<E>(null);
  const known = useRef(change);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (known.current !== change && isLost) ref.current?.focus();
    known.current = change;
  }, [change]);
  return ref;
}

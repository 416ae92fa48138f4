import { type RefObject, useEffect, useRef } from 'react';

/**
 * The panes' library tells a separator's value only after the first change of the layout; a screen reader wants it from
 * the start.
 */
export function useSeparatorValue(range: { min: number; max: number }): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const { min, max } = range;
  useEffect(() => {
    const separator = ref.current;
    const width = separator?.parentElement?.offsetWidth ?? 0;
    if (!separator || width === 0 || separator.hasAttribute('aria-valuenow')) return;
    const now = Math.round((100 * separator.offsetLeft) / width);
    const values = { 'aria-valuenow': now, 'aria-valuemin': min, 'aria-valuemax': max };
    for (const [name, value] of Object.entries(values)) separator.setAttribute(name, String(value));
  }, [min, max]);
  return ref;
}

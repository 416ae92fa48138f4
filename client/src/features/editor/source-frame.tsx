import { type ReactNode, useEffect, useRef } from 'react';

const lines = (frame: HTMLElement) => [...frame.querySelectorAll<HTMLElement>('[data-line]')];
const isLine = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('[data-line]');

/** Source to read: it scrolls by keyboard, and where lines can be written to, arrows go from one to the next. */
export function SourceFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? rove(frame.current) : undefined), []);
  useEffect(() => {
    const all = frame.current ? lines(frame.current) : [];
    const [first] = all;
    if (first && all.every(({ tabIndex }) => tabIndex < 0)) first.tabIndex = 0;
  });
  return (
    <div
      ref={frame}
      role="region"
      aria-label={label}
      tabIndex={0}
      className="@container overflow-auto rounded-control border border-hairline bg-surface font-mono text-sm leading-6 [font-variant-ligatures:none]"
    >
      <table className="min-w-full">
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** One line's button at a time is a stop for the Tab key: the one that had the focus last. */
function rove(frame: HTMLElement): () => void {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !isLine(event.target)) return;
    event.preventDefault();
    const all = lines(frame);
    all[all.indexOf(event.target) + step]?.focus();
  };
  const stopHere = ({ target }: FocusEvent) => {
    if (!isLine(target)) return;
    for (const line of lines(frame)) line.tabIndex = line === target ? 0 : -1;
  };
  frame.addEventListener('keydown', move);
  frame.addEventListener('focusin', stopHere);
  return () => {
    frame.removeEventListener('keydown', move);
    frame.removeEventListener('focusin', stopHere);
  };
}

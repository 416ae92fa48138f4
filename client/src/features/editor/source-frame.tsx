import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

const lines = (frame: HTMLElement) => [...frame.querySelectorAll<HTMLElement>('[data-line]')];

/** Source to read: it scrolls by keyboard, and where lines can be written to, arrows go from one to the next. */
export function SourceFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = frame.current ? lines(frame.current) : [];
    const [first] = all;
    if (first && all.every(({ tabIndex }) => tabIndex < 0)) first.tabIndex = 0;
  });
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('[data-line]'))
      return;
    event.preventDefault();
    const all = lines(event.currentTarget);
    all[all.indexOf(event.target) + step]?.focus();
  };
  const stopHere = ({ currentTarget, target }: FocusEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLElement) || !target.matches('[data-line]')) return;
    for (const line of lines(currentTarget)) line.tabIndex = line === target ? 0 : -1;
  };
  return (
    <div
      ref={frame}
      role="region"
      aria-label={label}
      tabIndex={0}
      onKeyDown={move}
      onFocus={stopHere}
      className="@container overflow-auto rounded-control border border-hairline bg-surface font-mono text-sm leading-6 [font-variant-ligatures:none]"
    >
      <table className="min-w-full">
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

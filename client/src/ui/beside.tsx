import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { classNames } from '../lib/class-names.ts';
import { useMedia } from './use-media.ts';

interface Part {
  id: string;
  title: string;
  content: ReactNode;
}

/** Things to compare: beside each other on a wide window, tabs with arrow keys on a narrow one. */
export function Beside({ label, parts }: { label: string; parts: readonly Part[] }) {
  const isWide = useMedia('(min-width: 64rem)');
  if (!isWide) return <NarrowTabs label={label} parts={parts} />;
  return (
    <div className="grid min-w-0 grid-cols-2 gap-6">
      {parts.map(({ id, title, content }) => (
        <div key={id} className="grid grid-cols-1 min-w-0 content-start gap-3">
          <h4 className="font-semibold">{title}</h4>
          {content}
        </div>
      ))}
    </div>
  );
}

function NarrowTabs({ label, parts }: { label: string; parts: readonly Part[] }) {
  const [chosen, choose] = useState(0);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (chosen + step + parts.length) % parts.length;
    choose(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div className="grid grid-cols-1 min-w-0 gap-4">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex gap-1 border-b border-hairline"
      >
        {parts.map(({ id, title }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-selected={index === chosen}
            aria-controls={`${base}-${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => choose(index)}
            className="min-h-10 border-b-2 border-transparent px-3 text-sm font-medium text-muted aria-selected:border-accent aria-selected:text-ink"
          >
            {title}
          </button>
        ))}
      </div>
      {parts.map(({ id, content }, index) => (
        <div
          key={id}
          role="tabpanel"
          tabIndex={0}
          id={`${base}-${id}-panel`}
          aria-labelledby={`${base}-${id}`}
          hidden={index !== chosen}
          className={classNames('min-w-0 content-start gap-3', index === chosen && 'grid')}
        >
          {content}
        </div>
      ))}
    </div>
  );
}

import { Menu as Base } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { buttonClass } from './button.tsx';

interface Item {
  title: string;
  run: () => void;
}

/** A button with what is wanted seldom behind it; arrow keys, Escape and focus as a menu has them. */
export function Menu({ label, items }: { label: string; items: readonly Item[] }) {
  return (
    <Base.Root>
      <Base.Trigger aria-label={label} title={label} className={buttonClass({ look: 'quiet', size: 'icon' })}>
        <Ellipsis aria-hidden size={18} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={4} className="z-20">
          <Base.Popup className="min-w-56 rounded-card border border-hairline bg-surface p-1 text-ink shadow-float outline-none">
            {items.map(({ title, run }) => (
              <Base.Item
                key={title}
                onClick={run}
                className="flex cursor-pointer items-center rounded-control px-3 py-2 text-sm outline-none data-[highlighted]:bg-accent-soft"
              >
                {title}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

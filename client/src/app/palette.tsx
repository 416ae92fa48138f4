import { Command } from 'cmdk';
import { useStore } from 'zustand/react';
import { keyNames, type Shortcut, shortcuts } from '../lib/shortcuts.ts';
import { Kbd } from '../ui/kbd.tsx';
import { closeOverlay } from './overlays-store.ts';

export function Palette() {
  const { all } = useStore(shortcuts);
  const choose = (shortcut: Shortcut) => {
    closeOverlay();
    shortcut.run();
  };
  return (
    <Command.Dialog
      open
      onOpenChange={closeOverlay}
      label="Search and commands"
      overlayClassName="fixed inset-0 z-40 bg-black/40"
      contentClassName="fixed left-1/2 top-[15dvh] z-50 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-card border border-hairline bg-surface shadow-float"
    >
      <Command.Input
        placeholder="Where to, or what to do?"
        className="h-12 w-full border-b border-hairline bg-surface px-4 outline-none placeholder:text-muted"
      />
      <Command.List className="max-h-80 overflow-y-auto p-2">
        <Command.Empty className="px-3 py-4 text-muted">Nothing by that name.</Command.Empty>
        {all
          .filter(({ id }) => id !== 'palette')
          .map((shortcut) => (
            <Command.Item
              key={shortcut.id}
              value={shortcut.title}
              onSelect={() => choose(shortcut)}
              className="flex cursor-pointer items-center justify-between gap-3 rounded-control px-3 py-2 aria-selected:bg-accent-soft"
            >
              {shortcut.title}
              <span className="flex gap-1">
                {shortcut.keys !== undefined &&
                  keyNames(shortcut.keys).map((name) => <Kbd key={name}>{name}</Kbd>)}
              </span>
            </Command.Item>
          ))}
      </Command.List>
    </Command.Dialog>
  );
}

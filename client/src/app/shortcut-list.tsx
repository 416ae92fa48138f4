import { useStore } from 'zustand/react';
import { keyNames, shortcuts } from '../lib/shortcuts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { closeOverlay } from './overlays-store.ts';

export function ShortcutList() {
  const { all } = useStore(shortcuts);
  return (
    <Dialog title="Shortcuts" onClose={closeOverlay} actions={<Button onClick={closeOverlay}>Close</Button>}>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
        {all.map(({ id, title, keys }) =>
          keys === undefined ? null : (
            <div key={id} className="contents">
              <dt>{title}</dt>
              <dd className="flex gap-1">
                {keyNames(keys).map((name) => (
                  <Kbd key={name}>{name}</Kbd>
                ))}
              </dd>
            </div>
          ),
        )}
      </dl>
    </Dialog>
  );
}

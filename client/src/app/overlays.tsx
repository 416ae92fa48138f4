import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { chooseTheme } from '../lib/theme.ts';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { openOverlay, overlay } from './overlays-store.ts';
import { pages } from './page-table.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const ShortcutList = lazy(async () => ({ default: (await import('./shortcut-list.tsx')).ShortcutList }));

/** The palette and the list of shortcuts, loaded when first asked for. */
export function Overlays() {
  const [, navigate] = useLocation();
  const { open } = useStore(overlay);
  useShortcuts([
    {
      id: 'palette',
      title: 'Search and commands',
      keys: '$mod+k',
      isAlways: true,
      run: () => openOverlay('palette'),
    },
    { id: 'shortcuts', title: 'List of shortcuts', keys: 'Shift+?', run: () => openOverlay('shortcuts') },
    ...pages
      .filter(({ isInNav }) => isInNav)
      .map(({ path, title }) => ({ id: `page ${path}`, title: `Go to ${title}`, run: () => navigate(path) })),
    { id: 'theme system', title: 'Theme as the system', run: () => chooseTheme('system') },
    { id: 'theme light', title: 'Light theme', run: () => chooseTheme('light') },
    { id: 'theme dark', title: 'Dark theme', run: () => chooseTheme('dark') },
  ]);
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette />}
      {open === 'shortcuts' && <ShortcutList />}
    </Suspense>
  );
}

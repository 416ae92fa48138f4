import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void) {
  window.visualViewport?.addEventListener('resize', onChange);
  return () => window.visualViewport?.removeEventListener('resize', onChange);
}

/**
 * Height above the on-screen keyboard, in pixels. Chrome shrinks the page by itself (`interactive-widget` in index.html);
 * Safari lays the keyboard over it, and the keys above the keyboard would be under it.
 */
export function useVisibleHeight(): number | undefined {
  return useSyncExternalStore(subscribe, () => {
    const viewport = window.visualViewport;
    // Pinching changes the height as well, and must not squeeze the page.
    return viewport && viewport.scale === 1 ? Math.round(viewport.height) : undefined;
  });
}

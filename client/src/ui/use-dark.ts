import { useSyncExternalStore } from 'react';

const dark = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void) {
  const list = matchMedia(dark);
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  list.addEventListener('change', onChange);
  return () => {
    chosen.disconnect();
    list.removeEventListener('change', onChange);
  };
}

/** Whether the page is dark now, by choice or by the system. Only for what cannot read a CSS variable. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen === undefined ? matchMedia(dark).matches : chosen === 'dark';
  });
}

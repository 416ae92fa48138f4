import { kept } from './kept.ts';

export type Theme = 'system' | 'light' | 'dark';

/** public/theme.js reads the same key before the first paint. */
export function chosenTheme(): Theme {
  const theme = kept.read('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    kept.forget('theme');
    delete document.documentElement.dataset.theme;
  } else {
    kept.write('theme', theme);
    document.documentElement.dataset.theme = theme;
  }
}

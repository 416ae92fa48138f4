import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { chooseTheme, chosenTheme, type Theme } from '../lib/theme.ts';
import { Button } from '../ui/button.tsx';

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: Monitor, light: Sun, dark: Moon };
const names = { system: 'as the system', light: 'light', dark: 'dark' };

export function ThemeSwitch() {
  const [theme, setTheme] = useState(chosenTheme);
  const Icon = icons[theme];
  return (
    <Button
      look="quiet"
      size="icon"
      aria-label={`Theme: ${names[theme]}. Change to ${names[next[theme]]}`}
      title={`Theme: ${names[theme]}`}
      onClick={() => {
        chooseTheme(next[theme]);
        setTheme(next[theme]);
      }}
    >
      <Icon aria-hidden size={16} />
    </Button>
  );
}

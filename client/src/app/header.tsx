import { Search } from 'lucide-react';
import { Link, useRoute } from 'wouter';
import { keyNames } from '../lib/shortcuts.ts';
import { Button } from '../ui/button.tsx';
import { openOverlay } from './overlays-store.ts';
import { pages } from './page-table.ts';
import { ThemeSwitch } from './theme-switch.tsx';

export function Header() {
  return (
    <header className="border-b border-hairline bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <Link
          href="/"
          className="inline-flex grow items-center rounded-control text-base font-semibold text-accent sm:grow-0"
        >
          Greenroom
        </Link>
        <nav
          aria-label="Pages"
          className="order-last -mx-2 flex w-[calc(100%+1rem)] flex-wrap sm:order-none sm:mx-0 sm:w-auto sm:grow sm:gap-1"
        >
          {pages
            .filter(({ isInNav }) => isInNav)
            .map(({ path, title }) => (
              <NavLink key={path} href={path} title={title} />
            ))}
        </nav>
        <Button
          size="small"
          look="plain"
          aria-label={`Search and commands, ${keyNames('$mod+K').join(' ')}`}
          onClick={() => openOverlay('palette')}
        >
          <Search aria-hidden size={16} />
          <span className="hidden text-muted sm:inline">{keyNames('$mod+K').join(' ')}</span>
        </Button>
        <ThemeSwitch />
      </div>
    </header>
  );
}

function NavLink({ href, title }: { href: string; title: string }) {
  const [isHere] = useRoute(href);
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="inline-flex items-center rounded-control px-2 py-1.5 text-sm sm:px-3 text-ink hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold"
    >
      {title}
    </Link>
  );
}

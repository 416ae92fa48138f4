import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Header } from './header.tsx';
import { OfflineBanner } from './offline-banner.tsx';

/** Frame of every page but the round: skip link, header, main. A new page takes focus, so that its title is read. */
export function Shell({ title, children }: { title: string; children: ReactNode }) {
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(location);

  useEffect(() => {
    document.title = title === 'Home' ? 'Greenroom' : `${title} · Greenroom`;
    if (shown.current !== location) main.current?.focus();
    shown.current = location;
  }, [title, location]);

  return (
    <>
      <a
        href="#main"
        className="absolute left-4 top-2 z-10 -translate-y-20 rounded-control bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
      >
        Skip to the page
      </a>
      <OfflineBanner />
      <Header />
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl px-4 pb-16 pt-6 outline-none sm:px-6"
      >
        {children}
      </main>
    </>
  );
}

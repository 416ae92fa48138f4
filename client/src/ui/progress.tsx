import { useEffect, useState } from 'react';

/** Shown only when waiting lasts longer than a blink; a flash of a spinner is worse than none. */
export function Progress({ label }: { label: string }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div role="status" className="flex items-center gap-3 p-6 text-muted">
      <span
        aria-hidden
        className="size-4 animate-spin rounded-full border-2 border-control border-t-accent"
      />
      {label}
    </div>
  );
}

/** A key, as printed on a keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-block min-w-6 rounded-control border border-control bg-sunken px-1.5 text-center font-mono text-xs text-ink">
      {children}
    </kbd>
  );
}

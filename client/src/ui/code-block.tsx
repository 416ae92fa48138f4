/** Code to read: it scrolls sideways by keyboard too, and is never coloured, so that it is quick. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  return (
    <figure className="grid grid-cols-1 min-w-0 gap-1">
      <figcaption className="text-sm font-medium">{label}</figcaption>
      <pre
        tabIndex={0}
        role="region"
        aria-label={label}
        className="max-h-[32rem] overflow-auto rounded-control border border-hairline bg-sunken p-4 font-mono text-sm"
      >
        {code}
      </pre>
    </figure>
  );
}

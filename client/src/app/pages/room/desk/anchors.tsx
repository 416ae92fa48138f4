/** What each score looks like when one sees it. */
export function Anchors({ anchors }: { anchors: Readonly<Record<1 | 2 | 3 | 4, string>> }) {
  return (
    <ol className="grid gap-1 text-sm">
      {([1, 2, 3, 4] as const).map((score) => (
        <li key={score} className="grid grid-cols-[1.5rem_1fr]">
          <span className="font-mono font-semibold">{score}</span>
          <span className="text-muted">{anchors[score]}</span>
        </li>
      ))}
    </ol>
  );
}

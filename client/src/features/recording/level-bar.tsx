/** How loud it is. Colour only repeats the width. */
export function LevelBar({ level }: { level: number }) {
  return (
    <div
      role="meter"
      aria-label="Microphone level"
      aria-valuenow={Math.round(level * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-2.5 w-40 overflow-hidden rounded-full border border-control"
    >
      <div className="h-full bg-accent" style={{ width: `${level * 100}%` }} />
    </div>
  );
}

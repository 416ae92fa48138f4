import { useRound } from '../round-context.ts';

/** What the step is for, in the plan's own words. */
export function StepCue() {
  const { step } = useRound();
  return (
    <div className="grid gap-1">
      <h2 className="text-lg font-semibold">{step.title}</h2>
      <p className="max-w-[72ch] text-muted">{step.cue}</p>
    </div>
  );
}

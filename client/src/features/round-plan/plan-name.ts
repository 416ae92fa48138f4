import { type Phase, phaseLabels } from '@greenroom/shared/vocabulary/phase';

/** A plan with its phase, unless its title begins with that already. */
export function planName({ phase, title }: { phase: Phase; title: string }): string {
  const label = phaseLabels[phase];
  return title.startsWith(label) ? title : `${label} · ${title}`;
}

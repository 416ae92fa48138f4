import { type JobRole, jobRoleLabels } from '@greenroom/shared/vocabulary/job-role';
import { useQuery } from '@tanstack/react-query';
import { donePlansQuery } from '../../../features/history/done-plans.ts';
import { LoopPath } from '../../../features/round-plan/loop-path.tsx';
import type { RoundPlans } from '../../../features/round-plan/round-plans.ts';
import { Section } from '../../../ui/section.tsx';

interface Props {
  data: RoundPlans;
  jobRole: JobRole;
  hasPerson: boolean;
  starting: string | undefined;
  onStart: (plan: string) => void;
}

/** The whole interview loop of the chosen role, with what of it is done. */
export function RoleLoop({ data: { loops, plans }, jobRole, hasPerson, starting, onStart }: Props) {
  const done = new Set(useQuery({ ...donePlansQuery(jobRole), enabled: hasPerson }).data);
  const own = loops.filter(({ role }) => role === jobRole);
  if (own.length === 0) return null;
  return (
    <Section title={`The whole loop: ${jobRoleLabels[jobRole]}`}>
      {own.map((loop) => (
        <LoopPath key={loop.slug} {...{ loop, plans, done, starting, onStart }} />
      ))}
    </Section>
  );
}

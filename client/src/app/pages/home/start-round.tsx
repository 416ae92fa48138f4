import { phases } from '@greenroom/shared/vocabulary/phase';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { PhaseCard } from '../../../features/round-plan/phase-card.tsx';
import { PresetsRow } from '../../../features/round-plan/presets-row.tsx';
import { firstChoice, roundPlansQuery, soloPlans } from '../../../features/round-plan/round-plans.ts';
import { usePreferences } from '../../../features/user/use-preferences.ts';
import { kept } from '../../../lib/kept.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { lastPlanKey, startWords, useStartRound } from '../../use-start-round.ts';
import { RoleLoop } from './role-loop.tsx';

export function StartRound({ hasPerson }: { hasPerson: boolean }) {
  const plans = useQuery(roundPlansQuery);
  const { preferences, change, error } = usePreferences();
  const start = useStartRound();
  const starting = start.isPending ? start.variables.plan : undefined;
  const begin = (plan: string) => start.mutate({ plan });
  return (
    <>
      <div className="grid gap-5">
        <PageHead
          title="Start a round"
          actions={
            <Link href="/pair" className={buttonClass()}>
              Practise with a partner
            </Link>
          }
        >
          A timed mock interview. The server asks, keeps the clock and saves every word. No account needed;
          the clock starts only when you press Begin on the next page.
        </PageHead>
        <PresetsRow presets={preferences} onChange={change} />
        <Fault error={error} />
        <Fault error={start.error} words={startWords} />
        <Loaded query={plans} what="the rounds">
          {(data) => {
            const first = firstChoice(data.plans, kept.read(lastPlanKey));
            return (
              <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {phases.map((phase) => (
                  <PhaseCard
                    key={phase}
                    phase={phase}
                    plans={soloPlans(data.plans, phase)}
                    first={first}
                    starting={starting}
                    onStart={begin}
                  />
                ))}
              </ul>
            );
          }}
        </Loaded>
      </div>
      {plans.data && (
        <RoleLoop
          data={plans.data}
          jobRole={preferences.jobRole}
          {...{ hasPerson, starting }}
          onStart={begin}
        />
      )}
    </>
  );
}

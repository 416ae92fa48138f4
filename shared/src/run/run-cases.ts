import type { CaseOutcome, RunCase, RunFault, RunJob } from './run.schema.ts';

/** Outcomes in the order of the cases, up to the one that was in hand when the sandbox had to end the run. */
export interface Attempt {
  outcomes: CaseOutcome[];
  stoppedBy?: RunFault;
}

/** A text that never ends would cost its limit for every case. */
const maxStops = 2;

const withFault = ({ id }: RunCase, fault: RunFault): CaseOutcome => ({
  id,
  fault,
  stdout: '',
  stderr: '',
  ms: 0,
});

/**
 * An outcome for every case of `job`, in its order. `attempt` runs cases in one worker; where that had to be ended, the case
 * in hand gets the reason as its fault and the rest is attempted again. The second time, what is left counts as stopped too.
 */
export async function runCases(
  job: RunJob,
  attempt: (rest: RunJob) => Promise<Attempt>,
  report: (outcome: CaseOutcome) => void = () => undefined,
): Promise<CaseOutcome[]> {
  const all: CaseOutcome[] = [];
  const add = (outcome: CaseOutcome): void => {
    all.push(outcome);
    report(outcome);
  };
  for (let stops = 0; all.length < job.cases.length;) {
    const { outcomes, stoppedBy } = await attempt({ ...job, cases: job.cases.slice(all.length) });
    outcomes.forEach(add);
    const [inHand, ...rest] = job.cases.slice(all.length);
    if (inHand === undefined) break;
    const fault = stoppedBy ?? { kind: 'unavailable', message: 'The runtime ended before this case.' };
    add(withFault(inHand, fault));
    stops += 1;
    if (stops >= maxStops) rest.forEach((one) => add(withFault(one, fault)));
  }
  return all;
}

import type { CaseOutcome, RunCase, RunFault, RunJob } from './run.schema.ts';

type Report = (outcome: CaseOutcome) => void;

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
 * An outcome for every case of `job`, in its order, each reported as it is known. `attempt` runs cases in one worker and
 * reports theirs; where it had to be ended it gives the reason, which becomes the fault of the case in hand, and the rest is
 * attempted again. The second time, what is left counts as stopped too.
 */
export async function runCases(
  job: RunJob,
  attempt: (rest: RunJob, report: Report) => Promise<RunFault | undefined>,
  report: Report = () => undefined,
): Promise<CaseOutcome[]> {
  const all: CaseOutcome[] = [];
  const add: Report = (outcome) => {
    all.push(outcome);
    report(outcome);
  };
  for (let stops = 0; all.length < job.cases.length;) {
    const stoppedBy = await attempt({ ...job, cases: job.cases.slice(all.length) }, add);
    const [inHand, ...rest] = job.cases.slice(all.length);
    if (inHand === undefined) break;
    const fault = stoppedBy ?? { kind: 'unavailable', message: 'The runtime ended before this case.' };
    add(withFault(inHand, fault));
    stops += 1;
    if (stops >= maxStops) rest.forEach((one) => add(withFault(one, fault)));
  }
  return all;
}

import { maxOutputChars, type CaseOutcome, type RunFault } from '@greenroom/shared/run/run.schema';

/** What one case may send, as JSON. The largest honest answer is a few thousand rows. */
const maxOutcomeChars = 1_000_000;

function boundedFault(fault: RunFault): RunFault {
  return { ...fault, message: fault.message.slice(0, 4000), type: fault.type?.slice(0, 200) };
}

/** An outcome as JSON that its reader will take: texts cut to the contract, an output too large told as a fault. */
export function boundedOutcome(outcome: CaseOutcome): CaseOutcome {
  const stdout = outcome.stdout.slice(0, maxOutputChars);
  const bounded: CaseOutcome = {
    ...outcome,
    stdout,
    stderr: outcome.stderr.slice(0, maxOutputChars - stdout.length),
    plan: outcome.plan?.slice(0, maxOutputChars),
    fault: outcome.fault && boundedFault(outcome.fault),
  };
  if (JSON.stringify(bounded).length <= maxOutcomeChars) return bounded;
  const fault: RunFault = { kind: 'output-limit', message: 'The result is too large to show or compare.' };
  return { ...bounded, output: undefined, fault };
}

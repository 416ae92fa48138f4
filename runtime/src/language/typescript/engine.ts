import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import type { Language } from '../../engine.ts';
import { ScriptRunner } from '../javascript/run-script.ts';
import { fromTypeScript } from '../javascript/translate.ts';

/** Lines stay where they are when types are taken out; the columns of what ran then are not the candidate's. */
function withoutColumn(outcome: CaseOutcome): CaseOutcome {
  if (outcome.fault?.kind !== 'runtime') return outcome;
  return { ...outcome, fault: { ...outcome.fault, column: undefined } };
}

export const language: Language = {
  boot: () => {
    const runner = new ScriptRunner(fromTypeScript);
    return Promise.resolve({
      isFromSnapshot: false,
      run: (job, report) => runner.run(job, (outcome) => report(withoutColumn(outcome))),
    });
  },
};

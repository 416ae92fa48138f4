import type { Language } from '../../engine.ts';
import { ScriptRunner } from './run-script.ts';
import { fromJavaScript } from './translate.ts';

export const language: Language = {
  boot: () => {
    const runner = new ScriptRunner(fromJavaScript);
    return Promise.resolve({ isFromSnapshot: false, run: (job, report) => runner.run(job, report) });
  },
};

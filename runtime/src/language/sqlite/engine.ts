import type { CaseOutcome, RunCase, RunJob } from '@greenroom/shared/run/run.schema';
import initSqlJs, { type Database } from 'sql.js/dist/sql-wasm-browser.js';
import type { Language } from '../../engine.ts';
import { noTable } from '../../sql/limit.ts';
import { setupOf } from '../../sql/setup.ts';
import { faultOf } from './fault.ts';
import { planOf } from './plan.ts';
import { runScript } from './script.ts';

/** Everything stays in WebAssembly's memory, which is capped, but the pages, which are files and memory of JavaScript's. */
const settings = 'PRAGMA temp_store = MEMORY; PRAGMA journal_mode = MEMORY; PRAGMA max_page_count = 16384;';

function runCase(db: Database, job: RunJob, { id, input }: RunCase): CaseOutcome {
  const blank = { id, stdout: '', stderr: '', ms: 0 };
  try {
    db.run(settings).run(setupOf(input));
  } catch (error) {
    const fault = faultOf(db, error);
    return { ...blank, fault: { ...fault, message: `In the setup of this case: ${fault.message}` } };
  }
  const startedAt = performance.now();
  const { fault, last } = runScript(db, job.source);
  const ms = performance.now() - startedAt;
  if (fault || !last) return { ...blank, ms, fault: fault ?? noTable };
  const plan = job.explain ? planOf(db, last.text) : undefined;
  return { ...blank, ms, output: last.table, ...(plan && { plan }) };
}

export const language: Language = {
  async boot({ files: { wasm } }) {
    if (!wasm) throw new Error('The file of SQLite is missing.');
    const { Database } = await initSqlJs({ wasmBinary: wasm, useOldExtensionFunctions: false });
    return {
      isFromSnapshot: false,
      run(job, report) {
        for (const runnable of job.cases) {
          const db = new Database();
          try {
            report(runCase(db, job, runnable));
          } finally {
            db.close();
          }
        }
      },
    };
  },
};

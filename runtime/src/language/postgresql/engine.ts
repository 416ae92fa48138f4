import type { CaseOutcome, RunCase, RunFault, RunJob, SqlTable } from '@greenroom/shared/run/run.schema';
import type { Engine, Language } from '../../engine.ts';
import { noTable, tooLarge, tooManyRows } from '../../sql/limit.ts';
import { setupOf } from '../../sql/setup.ts';
import { arrayTypesOf } from './array-type.ts';
import { candidateRole, openDatabase, type Database, type DatabaseFiles } from './database.ts';
import { decodeRows } from './decode.ts';
import { execute, type Answer } from './exchange.ts';
import { stopped } from './fault.ts';
import { planOf } from './plan.ts';
import { runScript } from './script.ts';

async function tableOf(database: Database, { columns = [], rows }: Answer): Promise<SqlTable> {
  const typeIds = columns.map(({ typeId }) => typeId);
  const arrays = await arrayTypesOf(database.pg, typeIds);
  return { columns: columns.map(({ name }) => name), rows: decodeRows(rows, { typeIds, arrays }) };
}

function limitFault({ hasTooManyRows, isTooLarge }: Answer): RunFault | undefined {
  if (hasTooManyRows) return tooManyRows;
  return isTooLarge ? tooLarge : undefined;
}

interface CaseRun {
  outcome: CaseOutcome;
  isBroken: boolean;
}

async function runCase(database: Database, job: RunJob, { id, input }: RunCase): Promise<CaseRun> {
  const { pg } = database;
  const blank = { id, stdout: '', stderr: '', ms: 0 };
  const setup = await runScript(pg, setupOf(input));
  if (setup.fault) {
    const { type, kind, message } = setup.fault;
    const fault = { kind, ...(type && { type }), message: `In the setup of this case: ${message}` };
    return { outcome: { ...blank, fault }, isBroken: setup.isBroken };
  }
  const startedAt = performance.now();
  const { fault, last, printed, isBroken } = await runScript(pg, job.source);
  const ms = performance.now() - startedAt;
  const outcome = { ...blank, stdout: printed, ms };
  const failed = fault ?? (last ? limitFault(last.answer) : noTable);
  if (failed || !last) return { outcome: { ...outcome, fault: failed ?? noTable }, isBroken };
  const output = await tableOf(database, last.answer);
  const plan = job.explain ? await planOf(pg, last.statement, ms) : undefined;
  return { outcome: { ...outcome, output, ...(plan && { plan }) }, isBroken };
}

/** Runs a case in a transaction that is undone, and takes back what a session keeps beyond one. */
async function runUndone(database: Database, job: RunJob, runnable: RunCase): Promise<CaseRun> {
  database.beginCase();
  try {
    await execute(database.pg, `BEGIN; SET LOCAL SESSION AUTHORIZATION ${candidateRole}`);
    const run = await runCase(database, job, runnable);
    if (run.isBroken) return run;
    await execute(database.pg, 'ROLLBACK');
    const { error, isInTransaction } = await execute(database.pg, 'DISCARD ALL');
    return { ...run, isBroken: Boolean(error) || isInTransaction };
  } catch {
    return { outcome: { id: runnable.id, fault: stopped, stdout: '', stderr: '', ms: 0 }, isBroken: true };
  }
}

class PostgresEngine implements Engine {
  readonly isFromSnapshot: boolean;
  #database: Database;
  readonly #files: DatabaseFiles;

  constructor(database: Database, files: DatabaseFiles) {
    this.#database = database;
    this.#files = files;
    this.isFromSnapshot = files.snapshot !== undefined;
  }

  async run(job: RunJob, report: (outcome: CaseOutcome) => void): Promise<void> {
    for (const runnable of job.cases) {
      const { outcome, isBroken } = await runUndone(this.#database, job, runnable);
      report(outcome);
      if (isBroken) this.#database = await openDatabase(this.#files);
    }
  }
}

export const language: Language = {
  async boot({ files }) {
    const { wasm, fsBundle, initdb, snapshot } = files;
    if (!wasm || !fsBundle || !initdb) throw new Error('A file of PostgreSQL is missing.');
    const made = {
      wasm: await WebAssembly.compile(wasm),
      initdb: await WebAssembly.compile(initdb),
      fsBundle,
      snapshot,
    };
    return new PostgresEngine(await openDatabase(made), made);
  },
};

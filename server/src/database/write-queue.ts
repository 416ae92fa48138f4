import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Work } from './database.ts';
import { storageError } from './storage-error.ts';

/** One outer transaction on the writing connection, holding the jobs of a group. */
export interface GroupTransaction {
  readonly manager: EntityManager;
  savepoint(): Promise<void>;
  release(): Promise<void>;
  undo(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** False once the database itself has rolled everything back, as SQLite does on some errors. */
  isOpen(): boolean;
}

export interface GroupReport {
  jobs: number;
  commitMs: number;
  failed: boolean;
}

interface Job {
  work: Work<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}
type Settle = () => void;

const maxJobs = 100;
const maxGroupMs = 50;
/** Longest stretch of jobs before sockets and requests get their turn. */
const yieldEveryMs = 5;

/**
 * First in, first out, over the only connection that writes. What has queued up shares one commit, and so one fsync; a
 * job that fails is undone alone, by its savepoint. Nobody is answered before the commit.
 */
export class WriteQueue {
  private readonly jobs: Job[] = [];
  private readonly scope = new AsyncLocalStorage<true>();
  private pumping: Promise<void> | undefined;

  constructor(
    private readonly begin: () => Promise<GroupTransaction>,
    private readonly report: (group: GroupReport) => void,
  ) {}

  get length(): number {
    return this.jobs.length;
  }

  get isInside(): boolean {
    return this.scope.getStore() === true;
  }

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.jobs.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.pumping ??= this.scope.exit(() => this.pump());
    });
  }

  /** Resolves once nothing is queued or running. */
  async drained(): Promise<void> {
    while (this.pumping !== undefined) await this.pumping;
  }

  private async pump(): Promise<void> {
    // Whoever asks in the same turn of the event loop joins the same group.
    await turn();
    while (this.jobs.length > 0) await this.runGroup();
    // Following every promise of the process costs a tenth of each request; nobody is inside now.
    this.scope.disable();
    this.pumping = undefined;
  }

  private async runGroup(): Promise<void> {
    const group: Job[] = [];
    let transaction: GroupTransaction | undefined;
    let settles: Settle[] = [];
    let commitStartedAt = performance.now();
    try {
      transaction = await this.begin();
      settles = await this.runJobs(transaction, group);
      commitStartedAt = performance.now();
      await transaction.commit();
    } catch (error) {
      if (transaction === undefined) group.push(...this.jobs.splice(0, maxJobs));
      await transaction?.rollback().catch(() => undefined);
      const reason = storageError(error);
      settles = group.map((job) => () => job.reject(reason));
      this.report({ jobs: group.length, commitMs: performance.now() - commitStartedAt, failed: true });
      return settles.forEach((settle) => settle());
    }
    this.report({ jobs: group.length, commitMs: performance.now() - commitStartedAt, failed: false });
    settles.forEach((settle) => settle());
  }

  private async runJobs(transaction: GroupTransaction, group: Job[]): Promise<Settle[]> {
    const startedAt = performance.now();
    let yieldedAt = startedAt;
    const settles: Settle[] = [];
    for (let job = this.jobs.shift(); job !== undefined; job = this.jobs.shift()) {
      group.push(job);
      settles.push(await this.runJob(transaction, job));
      const now = performance.now();
      if (group.length >= maxJobs || now - startedAt >= maxGroupMs) break;
      if (this.jobs.length === 0 || now - yieldedAt >= yieldEveryMs) {
        await turn();
        yieldedAt = performance.now();
      }
    }
    return settles;
  }

  private async runJob(transaction: GroupTransaction, job: Job): Promise<Settle> {
    await transaction.savepoint();
    try {
      const value = await this.scope.run(true, () => job.work(transaction.manager));
      await transaction.release();
      return () => job.resolve(value);
    } catch (error) {
      // The whole group is lost, not this job alone.
      if (!transaction.isOpen()) throw error;
      await transaction.undo();
      const reason = storageError(error);
      return () => job.reject(reason);
    }
  }
}

import type { CaseOutcome } from '@greenroom/shared/run/run.schema';
import type { FromWorker, ToWorker } from '@greenroom/shared/run/worker-message';
import type { Engine, Language } from '../engine.ts';
import { boundedOutcome } from './bounded-outcome.ts';
import { capMemory } from './memory-cap.ts';

type Send = (message: FromWorker) => void;
type Boot = Extract<ToWorker, { type: 'boot' }>;
type Run = Extract<ToWorker, { type: 'run' }>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs one job and tells every case's outcome. What the engine throws is its own defect: the cases without an outcome say
 * so, and nobody waits for them.
 */
async function run(engine: Engine, { runId, job, timeLimitMs }: Run, send: Send): Promise<void> {
  const open = new Set(job.cases.map(({ id }) => id));
  const report = (outcome: CaseOutcome): void => {
    if (open.delete(outcome.id)) send({ type: 'case', runId, outcome: boundedOutcome(outcome) });
  };
  try {
    await engine.run(job, report, { timeLimitMs });
  } catch (error) {
    const fault = {
      kind: 'unavailable',
      message: `The runtime stopped: ${messageOf(error)}`.slice(0, 4000),
    } as const;
    for (const id of open)
      send({ type: 'case', runId, outcome: { id, fault, stdout: '', stderr: '', ms: 0 } });
  }
  send({ type: 'done', runId });
}

async function bytesOf(files: Boot['files']): Promise<Record<string, ArrayBuffer>> {
  const read = Object.entries(files).map(async ([name, file]) => [name, await file.arrayBuffer()] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function boot(
  language: Language,
  { files, maxMemoryBytes }: Boot,
  send: Send,
): Promise<Engine | undefined> {
  const startedAt = performance.now();
  try {
    const bytes = await bytesOf(files);
    capMemory(maxMemoryBytes);
    const engine = await language.boot({ files: bytes, maxMemoryBytes });
    send({ type: 'booted', ms: performance.now() - startedAt, isFromSnapshot: engine.isFromSnapshot });
    return engine;
  } catch (error) {
    send({ type: 'boot-failed', message: messageOf(error) });
    return undefined;
  }
}

/**
 * Waits for the first message, which brings a port of its own: code that runs here later cannot reach it by any name.
 * Messages leave as JSON text, so that its reader can bound them before looking inside.
 */
export function serve(language: Language): void {
  let booting: Promise<Engine | undefined> | undefined;
  globalThis.addEventListener('message', (event: MessageEvent<ToWorker>) => {
    const [port] = event.ports;
    if (!port || booting || event.data.type !== 'boot') return;
    const post = port.postMessage.bind(port);
    const stringify = JSON.stringify;
    const send: Send = (message) => post(stringify(message));
    booting = boot(language, event.data, send);
    port.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
      if (data.type === 'run') void booting?.then((engine) => engine && run(engine, data, send));
    });
    port.start();
  });
}

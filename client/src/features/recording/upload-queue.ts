import { isPassing } from '../../lib/request-error.ts';

export interface Upload<C> {
  push(chunk: C): void;
  /** Settles when everything pushed so far has arrived, or cannot. */
  drained(): Promise<void>;
}

interface Setup<C> {
  send: (chunk: C) => Promise<unknown>;
  onChange: (waiting: number) => void;
  /** What the server will not take, now or later. */
  onRefused: (error: unknown) => void;
  later?: (run: () => void, ms: number) => void;
}

const firstWaitMs = 1_000;
const longestWaitMs = 10_000;

/** Sends chunks one after the other, and each again until it has arrived: a recording has no holes. */
export function createUpload<C>({
  send,
  onChange,
  onRefused,
  later = (run, ms) => void setTimeout(run, ms),
}: Setup<C>): Upload<C> {
  const waiting: C[] = [];
  const idle: (() => void)[] = [];
  let isSending = false;
  let waitMs = firstWaitMs;

  async function work(): Promise<void> {
    const [chunk] = waiting;
    if (isSending) return;
    if (chunk === undefined) return idle.splice(0).forEach((settle) => settle());
    isSending = true;
    try {
      await send(chunk);
      waiting.shift();
      waitMs = firstWaitMs;
      isSending = false;
      onChange(waiting.length);
      await work();
    } catch (error) {
      isSending = false;
      if (isPassing(error)) {
        later(() => void work(), waitMs);
        waitMs = Math.min(longestWaitMs, waitMs * 2);
        return;
      }
      waiting.length = 0;
      onChange(0);
      onRefused(error);
      await work();
    }
  }

  return {
    push(chunk) {
      waiting.push(chunk);
      onChange(waiting.length);
      if (waiting.length === 1) void work();
    },
    drained: () => (waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve))),
  };
}

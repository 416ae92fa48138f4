import { watchLaunchers } from './ancestors.mjs';

/** Ports must be free within 10 s of the request to stop; whoever has not ended by then is not going to. */
const patienceMs = 9000;

/**
 * Ends this process when it is asked to, when its terminal closes, or when the npx or pnpm that started it is gone.
 * A server in this process closes itself on SIGTERM; where nothing else listens, the process simply ends.
 */
export function stopWithLaunchers() {
  const stop = (signal) => {
    if (process.listenerCount(signal) === 1) process.exit(signal === 'SIGINT' ? 130 : 143);
    setTimeout(() => process.exit(1), patienceMs).unref();
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
  watchLaunchers(() => process.kill(process.pid, 'SIGTERM'));
}

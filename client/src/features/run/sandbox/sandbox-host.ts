import type { RuntimeId } from '@greenroom/shared/run/runtime';
import type { HostState, RunResult, RuntimeHost } from './host-state.ts';

/** Still to come: nothing is ever ready here yet. */
export class SandboxHost implements RuntimeHost {
  readonly id: RuntimeId;
  readonly #state: HostState = { status: 'absent' };

  constructor(id: RuntimeId) {
    this.id = id;
  }

  state(): HostState {
    return this.#state;
  }
  subscribe(): () => void {
    return () => undefined;
  }
  downloadBytes(): Promise<number | null> {
    return Promise.resolve(null);
  }
  prepare(): Promise<void> {
    return Promise.resolve();
  }
  release(): void {}
  run(): Promise<RunResult> {
    return Promise.resolve({ outcomes: [], isStopped: true });
  }
  stop(): void {}
}

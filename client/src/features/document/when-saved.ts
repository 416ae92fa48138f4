import type { Provider } from './provider.ts';

/** Settles once nothing is on its way any more, or after `patienceMs`: a slow line must not hold anybody up. */
export function whenSaved(providers: readonly Pick<Provider, 'state'>[], patienceMs: number): Promise<void> {
  const isSaving = () => providers.some(({ state }) => state.getState().is === 'saving');
  if (!isSaving()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stops.forEach((stop) => stop());
      resolve();
    };
    const timer = setTimeout(done, patienceMs);
    const stops = providers.map(({ state }) => state.subscribe(() => !isSaving() && done()));
  });
}

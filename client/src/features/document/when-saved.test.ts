import { expect, test } from '@jest/globals';
import { createStore } from 'zustand/vanilla';
import type { SavedState } from './saved-state.ts';
import { whenSaved } from './when-saved.ts';

const open = (is: 'saved' | 'saving') => ({ state: createStore<SavedState>(() => ({ is })) });

test('waits for the last of several documents', async () => {
  const [work, notes] = [open('saving'), open('saving')];
  let isDone = false;
  const waiting = whenSaved([work, notes], 60_000).then(() => (isDone = true));
  work.state.setState({ is: 'saved' });
  await Promise.resolve();
  expect(isDone).toBe(false);
  notes.state.setState({ is: 'saved' });
  await waiting;
  expect(isDone).toBe(true);
});

test('does not wait where nothing is on its way', async () => {
  await expect(whenSaved([open('saved')], 60_000)).resolves.toBeUndefined();
});

test('gives up on a line that does not answer', async () => {
  await expect(whenSaved([open('saving')], 1)).resolves.toBeUndefined();
});

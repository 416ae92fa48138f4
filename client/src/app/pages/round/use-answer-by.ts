import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import { kept } from '../../../lib/kept.ts';

export type AnswerBy = 'voice' | 'text';

const chosen = createStore<{ by: AnswerBy }>(() => ({
  by: kept.read('answer-by') === 'voice' ? 'voice' : 'text',
}));

function choose(by: AnswerBy): void {
  kept.write('answer-by', by);
  chosen.setState({ by });
}

/** How this browser answers spoken questions: microphones belong to devices, not to people. */
export function useAnswerBy(): [AnswerBy, (by: AnswerBy) => void] {
  const { by } = useSyncExternalStore(chosen.subscribe, chosen.getState);
  return [by, choose];
}

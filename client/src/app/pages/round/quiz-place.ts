import { createStore } from 'zustand/vanilla';

/** Which question of a quiz step is looked at; the list and the question stand in different panes. */
export const quizPlace = createStore(() => ({ byStep: {} as Readonly<Record<string, number>> }));

export function lookAt(stepId: string, index: number): void {
  quizPlace.setState(({ byStep }) => ({ byStep: { ...byStep, [stepId]: index } }));
}

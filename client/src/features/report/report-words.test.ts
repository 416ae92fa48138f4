import { expect, test } from '@jest/globals';
import type { Logged } from '@greenroom/shared/report/report.schema';
import { eventWords, namesOf } from './report-words.ts';
import { timelineOf } from './timeline.ts';

const names = { reporter: 'Calm Wren', reported: 'Keen Heron' };
const logged = (type: string, rest: Partial<Logged> = {}): Logged => ({
  ...{ at: 0, by: null, about: null, detail: null, type },
  ...rest,
});

test('a line says who did what, or to whom it happened', () => {
  expect(eventWords(logged('hint:revealed', { by: 'reported', detail: '2' }), names)).toBe(
    'Keen Heron gave hint 2',
  );
  expect(eventWords(logged('participant:left', { about: 'reporter', detail: 'left' }), names)).toBe(
    'Calm Wren left the room',
  );
  expect(eventWords(logged('participant:left', { about: 'reporter', detail: 'dropped' }), names)).toBe(
    'Calm Wren lost the connection',
  );
});

test('what tells nothing is left out, and what a newer server logs is shown as it is called', () => {
  expect(eventWords(logged('code:judged'), names)).toBeNull();
  expect(eventWords(logged('weather:changed'), names)).toBe('weather:changed');
});

test('a report that kept no names still tells the two apart', () => {
  const person = { id: 'x' as never, pseudonym: '', account: null };
  expect(namesOf({ reporter: person, reported: person })).toEqual({
    reporter: 'The reporter',
    reported: 'The reported one',
  });
});

test('what happened and what was said stand in one order, by their time', () => {
  const evidence = {
    events: [logged('round:begun', { at: 10 }), logged('round:ended', { at: 30 })],
    chat: [{ at: 20, by: 'reported' as const, text: 'Hurry.' }],
  };
  expect(timelineOf(evidence, names).map(({ text }) => text)).toEqual([
    'The round began',
    'Hurry.',
    'The round ended',
  ]);
});

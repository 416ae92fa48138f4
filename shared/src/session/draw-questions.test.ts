import { expect, test } from '@jest/globals';
import type { QuestionId } from '../lib/id.ts';
import type { Question } from '../question/question.schema.ts';
import type { RoundPlan } from '../round-plan/round-plan.schema.ts';
import { type Draw, drawQuestions, unseenForMs } from './draw-questions.ts';

const question = (id: string, over: Partial<Question> = {}) =>
  ({
    ...{
      id,
      version: 1,
      status: 'reviewed',
      type: 'coding',
      phase: 'technical-interview',
      roles: ['backend-engineer'],
    },
    ...{ level: { min: 'mid', max: 'mid' }, time: { target: 20, max: 30 } },
    ...over,
  }) as Question;

const slot = { id: 'main', types: ['coding'], count: 1, about: [], phases: [] };
const draw = (bank: Question[], over: Partial<Draw> = {}): string | undefined =>
  drawQuestions({
    ...{
      plan: { phase: 'technical-interview', slots: [slot] } as unknown as RoundPlan,
      jobRole: 'backend-engineer',
      level: 'mid',
    },
    ...{
      bank,
      seenAt: new Map(),
      wanted: [],
      without: new Set<QuestionId>(),
      now: unseenForMs * 10,
      random: () => 0.5,
    },
    ...over,
  })[0]?.questionId;

const seen = (...entries: [string, number][]) => new Map(entries as [QuestionId, number][]);
const id = (text: string) => text as QuestionId;

test('role and level first', () => {
  expect(draw([question('far', { level: { min: 'staff', max: 'staff' } }), question('fits')])).toBe('fits');
  expect(
    draw([
      question('foreign', { roles: ['ai-ml-engineer'] }),
      question('near', { level: { min: 'junior', max: 'junior' } }),
    ]),
  ).toBe('near');
});

test('what was seen within 90 days waits, unless nothing else is left', () => {
  const now = unseenForMs * 10;
  const bank = [question('seen'), question('fresh', { level: { min: 'senior', max: 'senior' } })];
  expect(draw(bank, { seenAt: seen(['seen', now - 1000]) })).toBe('fresh');
  expect(draw(bank, { seenAt: seen(['seen', now - unseenForMs]) })).toBe('seen');
  expect(draw(bank.slice(0, 1), { seenAt: seen(['seen', now - 1000]) })).toBe('seen');
});

test('a wanted question comes first, if the slot takes it', () => {
  const bank = [question('a'), question('b'), question('quiz', { type: 'quiz' } as Partial<Question>)];
  expect(draw(bank, { wanted: [id('b')] })).toBe('b');
  expect(draw(bank, { wanted: [id('quiz')] })).not.toBe('quiz');
});

test('a slot that cannot be filled says so', () => {
  expect(() => draw([question('a')], { without: new Set([id('a')]) })).toThrow('0 of 1');
});

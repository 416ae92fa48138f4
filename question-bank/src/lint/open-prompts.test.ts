import { describe, expect, it } from '@jest/globals';
import { whyNotToAsk } from './open-prompts.ts';

describe('what one may ask a person', () => {
  it.each([
    ['age', 'How old are you?'],
    ['family', 'Are you planning to have children?'],
    ['family', 'What does your husband say to the move?'],
    ['religion', 'Which holidays do you observe?'],
    ['health', 'How many sick days did you take last year?'],
    ['origin', 'Where are you originally from?'],
    ['record or money', 'What is your current salary?'],
  ])('refuses a question about %s: %s', (subject, text) => expect(whyNotToAsk(text)).toEqual([subject]));

  it.each([
    'Tell me about a race condition: how did you find your race condition?',
    'Your health checks were green. What did users see?',
    'How old is the oldest part of the system, and who knows it?',
    'Where are you in the project now?',
    'Which parent process started it, and what did its children do?',
  ])('lets pass: %s', (text) => expect(whyNotToAsk(text)).toEqual([]));
});

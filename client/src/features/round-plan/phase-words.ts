import type { Phase } from '@greenroom/shared/vocabulary/phase';

/** What happens in a phase, for somebody who has never been in one. */
export const phaseWords: Readonly<Record<Phase, string>> = {
  screening: 'Quick knowledge questions, your background and why you want the job.',
  'technical-assessment': 'A quiz, SQL and code, written alone against the clock.',
  'technical-interview': 'Clarify, plan, solve and test a problem, or talk about what you know.',
  'system-design': 'From requirements and numbers to a design that holds.',
  behavioral: 'Stories from your own work, with the probes that follow.',
  managerial: 'Projects, judgement and growth, with the person you would work for.',
};

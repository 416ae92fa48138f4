import type { Remark } from './result.schema.ts';

/** What the rules look at; counted from the log and the work, never from a client. */
export interface Evidence {
  right: number;
  judged: number;
  notReached: number;
  hintsUsed: number;
  hintsMax: number;
  clarificationsAsked: number;
  /** Clarifications that got an answer. */
  clarificationsHit: number;
  canClarify: boolean;
  stepsReached: number;
  steps: number;
  /** The step that went furthest over its time, and by how much. */
  worstOverrun: { title: string; ms: number } | null;
  wordsWritten: number;
  checksTicked: number;
  checks: number;
  estimatesWithin: number;
  estimates: number;
  marks: number;
  canMark: boolean;
  /** Code that can be run stood there at the bell. */
  canRun: boolean;
  /** Runs of visible tests, and the running time of the first one that was all green. */
  runs: number;
  greenMs: number | null;
  /** What the hidden tests that did not pass are about. */
  hiddenFailed: string[];
  usedMs: number;
  plannedMs: number;
}

interface Rule {
  readonly rule: string;
  /** Higher is said first; null where the rule has nothing to say. */
  readonly weigh: (seen: Evidence) => number | null;
  readonly text: string;
  readonly evidence: (seen: Evidence) => string;
}

/** The published rules for the one thing that went well. The last one always applies. */
export const goodRules: readonly Rule[] = [
  {
    rule: 'most-right',
    weigh: ({ right, judged }) => (judged >= 3 && right / judged >= 0.7 ? 90 : null),
    text: 'You know this ground: most of what was asked came out right.',
    evidence: ({ right, judged }) => `${right} of ${judged} right`,
  },
  {
    rule: 'tests-green',
    weigh: ({ greenMs }) => (greenMs === null ? null : 85),
    text: 'You ran your code and brought its tests to green while the clock ran.',
    evidence: ({ greenMs }) => `All visible tests passed after ${Math.round((greenMs ?? 0) / 60_000)} min`,
  },
  {
    rule: 'no-hint',
    weigh: ({ hintsUsed, hintsMax }) => (hintsMax > 0 && hintsUsed === 0 ? 80 : null),
    text: 'You worked it out alone, without a hint.',
    evidence: () => 'No hint was taken',
  },
  {
    rule: 'asked-first',
    weigh: ({ clarificationsHit }) => (clarificationsHit >= 2 ? 75 : null),
    text: 'You asked before you built, and your questions mattered.',
    evidence: ({ clarificationsHit, clarificationsAsked }) =>
      `${clarificationsHit} of ${clarificationsAsked} questions had an answer that changes the work`,
  },
  {
    rule: 'estimates-hold',
    weigh: ({ estimates, estimatesWithin }) => (estimates > 0 && estimatesWithin === estimates ? 70 : null),
    text: 'Your numbers hold: every estimate was within a factor of three.',
    evidence: ({ estimates, estimatesWithin }) => `${estimatesWithin} of ${estimates} estimates`,
  },
  {
    rule: 'checks-covered',
    weigh: ({ checks, checksTicked }) => (checks >= 4 && checksTicked / checks >= 0.6 ? 65 : null),
    text: 'You covered what an interviewer listens for.',
    evidence: ({ checks, checksTicked }) => `${checksTicked} of ${checks} checks ticked`,
  },
  {
    rule: 'told-as-a-story',
    weigh: ({ canMark, marks }) => (canMark && marks >= 4 ? 60 : null),
    text: 'Your answers had a shape: situation, task, action and result were all there.',
    evidence: ({ marks }) => `${marks} moments marked`,
  },
  {
    rule: 'kept-to-the-clock',
    weigh: ({ stepsReached, steps, worstOverrun }) =>
      stepsReached === steps && (worstOverrun?.ms ?? 0) < 60_000 ? 55 : null,
    text: 'You kept to the clock through every step.',
    evidence: ({ steps }) => `All ${steps} steps reached, none over by a minute`,
  },
  {
    rule: 'some-right',
    weigh: ({ right, judged }) => (judged > 0 && right > 0 ? 30 : null),
    text: 'Some of it is firmly yours already.',
    evidence: ({ right, judged }) => `${right} of ${judged} right`,
  },
  {
    rule: 'wrote-it-down',
    weigh: ({ wordsWritten }) => (wordsWritten >= 120 ? 25 : null),
    text: 'You put your thinking into words, which is what an interviewer can score.',
    evidence: ({ wordsWritten }) => `${wordsWritten} words written`,
  },
  {
    rule: 'showed-up',
    weigh: () => 0,
    text: 'You sat down and did a timed round, which is the hardest part to start.',
    evidence: ({ stepsReached, steps }) => `${stepsReached} of ${steps} steps reached`,
  },
];

/** The published rules for the one thing to change first. The last one always applies. */
export const changeRules: readonly Rule[] = [
  {
    rule: 'not-reached',
    weigh: ({ stepsReached, steps }) =>
      stepsReached < steps ? 60 + (40 * (steps - stepsReached)) / steps : null,
    text: 'Keep an eye on the step clock: move on when a step is over, so that the last ones get their turn.',
    evidence: ({ stepsReached, steps }) => `${stepsReached} of ${steps} steps reached`,
  },
  {
    rule: 'half-wrong',
    weigh: ({ right, judged }) => (judged >= 3 && right / judged < 0.5 ? 85 : null),
    text: 'Go through the reasons of the ones that came out wrong, and take the same round again in a few days.',
    evidence: ({ right, judged }) => `${right} of ${judged} right`,
  },
  {
    rule: 'never-run',
    weigh: ({ canRun, runs }) => (canRun && runs === 0 ? 78 : null),
    text: 'Run the tests you can see as soon as there is something to run: the first run finds what reading does not.',
    evidence: () => 'No run of the visible tests',
  },
  {
    rule: 'hidden-failed',
    weigh: ({ hiddenFailed }) => (hiddenFailed.length > 0 ? 76 : null),
    text: 'Before you call code done, name three inputs that nobody showed you, and try them.',
    evidence: ({ hiddenFailed }) => `Hidden tests that failed: ${hiddenFailed.slice(0, 3).join('; ')}`,
  },
  {
    rule: 'strong-hint',
    weigh: ({ hintsUsed, hintsMax }) => (hintsMax > 0 && hintsUsed >= 2 ? 75 : null),
    text: 'Before you ask for the next hint, say out loud what you have ruled out: half of the time that is the hint.',
    evidence: ({ hintsUsed }) => `${hintsUsed} hints taken`,
  },
  {
    rule: 'asked-nothing',
    weigh: ({ canClarify, clarificationsAsked }) => (canClarify && clarificationsAsked === 0 ? 70 : null),
    text: 'Ask two questions before you start: about the size of the input, and about what may be missing in it.',
    evidence: () => 'No clarification was asked',
  },
  {
    rule: 'estimates-off',
    weigh: ({ estimates, estimatesWithin }) => (estimates > 0 && estimatesWithin < estimates ? 65 : null),
    text: 'Write the formula of an estimate before its number: users × actions × bytes, then round.',
    evidence: ({ estimates, estimatesWithin }) =>
      `${estimatesWithin} of ${estimates} estimates within a factor of three`,
  },
  {
    rule: 'step-overran',
    weigh: ({ worstOverrun }) => (worstOverrun !== null && worstOverrun.ms >= 120_000 ? 62 : null),
    text: 'One step took the time of another: decide at its half what you will leave out.',
    evidence: ({ worstOverrun }) =>
      `"${worstOverrun?.title ?? ''}" went over by ${Math.round((worstOverrun?.ms ?? 0) / 60_000)} min`,
  },
  {
    rule: 'checks-missed',
    weigh: ({ checks, checksTicked }) => (checks >= 4 && checksTicked / checks < 0.6 ? 58 : null),
    text: 'Read the checks you did not tick: each is a sentence you could have said.',
    evidence: ({ checks, checksTicked }) => `${checksTicked} of ${checks} checks ticked`,
  },
  {
    rule: 'no-shape',
    weigh: ({ canMark, marks }) => (canMark && marks < 3 ? 56 : null),
    text: 'Mark S, T, A and R while you speak: it keeps the situation short and brings you to the result.',
    evidence: ({ marks }) => `${marks} moments marked`,
  },
  {
    rule: 'few-words',
    weigh: ({ wordsWritten }) => (wordsWritten < 60 ? 50 : null),
    text: 'Write or say more of what you think: a silent good idea scores like none.',
    evidence: ({ wordsWritten }) => `${wordsWritten} words written`,
  },
  {
    rule: 'one-level-up',
    weigh: () => 0,
    text: 'Take the same round one level up: this one no longer stretches you.',
    evidence: ({ right, judged }) => (judged > 0 ? `${right} of ${judged} right` : 'Every step reached'),
  },
];

/** The strongest remark of a list of rules. */
export function remark(rules: readonly Rule[], seen: Evidence): Remark {
  const weighed = rules.map((rule) => ({ rule, weight: rule.weigh(seen) ?? -1 }));
  const { rule } = weighed.reduce((best, next) => (next.weight > best.weight ? next : best));
  return { rule: rule.rule, text: rule.text, evidence: rule.evidence(seen) };
}

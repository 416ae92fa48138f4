import type { Decision, Logged, ReportedPerson, ReportSide } from '@greenroom/shared/report/report.schema';
import type { SessionFact } from '@greenroom/shared/session/session-event';

export const sideWords: Readonly<Record<ReportSide, string>> = {
  reporter: 'reporter',
  reported: 'reported',
};

export const decisionWords: Readonly<Record<Decision, string>> = {
  dismissed: 'Dismissed',
  paused: 'Paused',
  closed: 'Account closed',
};

/** What the two are called in a sentence. A report from before names were kept has none. */
export type Names = Readonly<Record<ReportSide, string>>;

export const namesOf = (two: Record<ReportSide, ReportedPerson>): Names => ({
  reporter: two.reporter.pseudonym || 'The reporter',
  reported: two.reported.pseudonym || 'The reported one',
});

interface Told {
  by: string;
  about: string;
  detail: string | null;
}
type Words = string | ((told: Told) => string) | null;

const freezes: Record<string, string> = {
  pause: 'a pause',
  drop: 'somebody’s connection was lost',
  restart: 'the server restarted',
  loading: 'a page was loading',
  microphone: 'a microphone failed',
};
const ends: Record<string, string> = { early: 'The round was ended early', abandoned: 'The round was left' };
const choices: Record<string, string> = {
  wait: 'decided to wait',
  alone: 'decided to go on alone',
  end: 'decided to end it',
};

/** One line each; null for what tells an admin nothing. */
const words: Record<SessionFact['type'], Words> = {
  'session:created': 'The room was made',
  'participant:merged': null,
  'round:prepared': ({ about }) => `A round was prepared: ${about} answers`,
  'question:swapped': 'Another question was drawn',
  'round:begun': 'The round began',
  'step:ended': 'A step ended',
  'question:opened': 'The question was opened',
  'clock:frozen': ({ detail }) => `The clock stopped: ${freezes[detail ?? ''] ?? detail}`,
  'clock:thawed': 'The clock went on',
  'clarification:asked': ({ by }) => `${by} asked for a clarification`,
  'clarification:answered': ({ by }) => `${by} answered a question about the task`,
  'clarification:volunteered': null,
  'hint:revealed': ({ by, detail }) => `${by} gave hint ${detail}`,
  'follow-up:revealed': ({ by }) => `${by} asked a follow-up`,
  'probe:revealed': ({ by }) => `${by} asked a probe`,
  'checks:revealed': null,
  'deep-dive:revealed': ({ by }) => `${by} asked for a deep dive`,
  'run:recorded': ({ by }) => `${by} ran the code`,
  'round:belled': 'The round’s time was up',
  'round:ended': ({ detail }) => ends[detail ?? ''] ?? 'The round ended',
  'code:judged': null,
  'self-score:set': null,
  'pair:met': 'The two were paired',
  'reading:begun': 'Reading began',
  'reading:finished': ({ about }) => `${about} was ready`,
  'question:chosen': ({ by }) => `${by} chose the question`,
  'question:known': ({ by }) => `${by} knew the question`,
  'rounds:swapped': 'The roles were swapped',
  'participant:left': ({ about, detail }) =>
    detail === 'left' ? `${about} left the room` : `${about} lost the connection`,
  'participant:returned': ({ about }) => `${about} came back`,
  'absence:decided': ({ by, detail }) => `${by} ${choices[detail ?? ''] ?? detail}`,
  'end:proposed': ({ by }) => `${by} proposed to end early`,
  'end:withdrawn': ({ by }) => `${by} wanted to go on after all`,
  'extension:proposed': ({ by, detail }) => `${by} asked for ${detail} more minutes`,
  'extension:declined': ({ by }) => `${by} declined more time`,
  'extension:agreed': ({ by, detail }) => `${by} agreed to ${detail} more minutes`,
  'consent:given': ({ by, detail }) => `${by} agreed to ${consents[detail ?? ''] ?? detail}`,
  'consent:withdrawn': ({ by, detail }) => `${by} no longer agreed to ${consents[detail ?? ''] ?? detail}`,
  'self-rating:given': null,
  'scorecard:locked': ({ by }) => `${by} locked a scorecard`,
  'round-two:declined': ({ by }) => `${by} declined the second round`,
  'scorecards:revealed': 'The scorecards were opened',
  'again:wanted': null,
  'again:arranged': null,
};

const consents: Record<string, string> = {
  call: 'a direct call',
  names: 'telling names',
  cameras: 'cameras',
};

/** What happened, as a sentence; null for what an admin need not read. */
export function eventWords({ type, by, about, detail }: Logged, names: Names): string | null {
  const said = type in words ? words[type as SessionFact['type']] : type;
  if (typeof said !== 'function') return said;
  const nameOf = (side: ReportSide | null) => (side === null ? 'The server' : names[side]);
  return said({ by: nameOf(by), about: about === null ? 'Somebody' : names[about], detail });
}

import type { ExpectedWait, PairingView, Widening, Wish } from '@greenroom/shared/pairing/pairing.schema';
import { jobRoleLabels } from '@greenroom/shared/vocabulary/job-role';
import { languageLabels } from '@greenroom/shared/vocabulary/language';
import { levelLabels } from '@greenroom/shared/vocabulary/level';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { durationWords } from '../../lib/time-words.ts';

type Shape = Pick<Wish, 'length' | 'ways'>;

/** What a meeting takes, with reading, break and looking back. */
export function meetingTime({ length, ways }: Shape): string {
  if (length === 'full') return ways === 'both' ? 'about 2 h' : 'about 60 min';
  return ways === 'both' ? 'about 60 min' : 'about 30 min';
}

export const waysWords: Readonly<Record<Wish['ways'], string>> = {
  both: 'both ways, roles swap after the first round',
  one: 'one way, one round',
};
export const mediumWords: Readonly<Record<Wish['medium'], string>> = {
  voice: 'with a call',
  text: 'in writing',
};
const roleWords: Readonly<Record<Wish['firstRole'], string>> = {
  either: 'either role first',
  candidate: 'you are the candidate first',
  interviewer: 'you interview first',
};

/** A wish as facts, the most telling first. */
export function wishFacts(wish: Wish): string[] {
  const { phase, length, ways, firstRole, jobRole, level, languages, medium } = wish;
  return [
    `${phaseLabels[phase]}, ${length} round, ${meetingTime(wish)}`,
    waysWords[ways],
    ways === 'both' ? roleWords[firstRole] : roleWords[firstRole].replace(' first', ''),
    `${jobRoleLabels[jobRole]}, ${levelLabels[level]}`,
    ...(phase === 'technical-interview'
      ? [languages.map((language) => languageLabels[language]).join(', ')]
      : []),
    mediumWords[medium],
  ];
}

/** How long it will take, as honestly as the past tells. */
export function expectedWords(expected: ExpectedWait): string {
  if (expected === null) return 'No history here yet';
  const { lowMs, medianMs, highMs } = expected;
  return `Usually about ${durationWords(medianMs)}, mostly ${durationWords(lowMs)} to ${durationWords(highMs)}`;
}

/** Who else is there. */
export function countWords({ waiting, fitting }: { waiting: number; fitting: number }): string {
  if (waiting === 0) return 'Nobody else is waiting';
  const all = waiting === 1 ? '1 other person is waiting' : `${waiting} other people are waiting`;
  if (fitting === 0) return `${all}, for something else`;
  if (fitting === waiting) return `${all}, for what you want`;
  return `${all}, ${fitting} of them for what you want`;
}

interface WideningWords {
  /** The offer. */
  title: string;
  /** What would change for this person. */
  change: string;
  agree: string;
}

export function wideningWords(widening: Widening, { phase, level, languages }: Wish): WideningWords {
  const spoken = languages.map((language) => languageLabels[language]).join(' or ');
  return {
    level: {
      title: 'Meet people of any level?',
      change: `Your own round stays at ${levelLabels[level]}. So far only people up to one level away are asked.`,
      agree: 'Any level',
    },
    language: {
      title: 'Meet people who use another language?',
      change: `The round may then be held in a language other than ${spoken}. The ready check tells you which.`,
      agree: 'Any language',
    },
    phase: {
      title: 'Practise another phase if that is quicker?',
      change: `It may then be another one than ${phaseLabels[phase]}. The ready check tells you which, before anything begins.`,
      agree: 'Any phase',
    },
  }[widening];
}

type Offer = Extract<PairingView, { is: 'found' }>['offer'];

const offerRoles: Readonly<Record<Offer['role'], string>> = {
  candidate: 'You are the candidate',
  interviewer: 'You interview',
  observer: 'You watch',
};

/** The round that is offered, as label and value. */
export function offerFacts(offer: Offer): [string, string][] {
  const { phase, length, ways, role, language, partnerLevel, medium } = offer;
  return [
    ['Round', `${phaseLabels[phase]}, ${length}, ${meetingTime(offer)}`],
    ['Your role', ways === 'both' ? `${offerRoles[role]} first, then you swap` : offerRoles[role]],
    ...(phase === 'technical-interview' ? [['Language', languageLabels[language]] as [string, string]] : []),
    ['Your partner', `practises at ${levelLabels[partnerLevel]}`],
    ['How', medium === 'voice' ? 'With a call; cameras off until both agree' : 'In writing, no call'],
  ];
}

/** What of the offer is not what was asked for; it was agreed to, or this is a small place. */
export function offerChanges(offer: Offer, wish: Wish): string[] {
  const { phase, length, ways, language, medium } = offer;
  const isForeign = phase === 'technical-interview' && !wish.languages.includes(language);
  return [
    ...(phase === wish.phase ? [] : [`${phaseLabels[phase]} instead of ${phaseLabels[wish.phase]}`]),
    ...(isForeign ? [`${languageLabels[language]} instead of your own language`] : []),
    ...(length === wish.length ? [] : [`a ${length} round instead of a ${wish.length} one`]),
    ...(ways === wish.ways
      ? []
      : [ways === 'one' ? 'one round instead of two' : 'two rounds instead of one']),
    ...(medium === wish.medium ? [] : [`${mediumWords[medium]} instead of ${mediumWords[wish.medium]}`]),
  ];
}

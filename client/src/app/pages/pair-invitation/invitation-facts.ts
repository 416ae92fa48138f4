import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { jobRoleLabels } from '@greenroom/shared/vocabulary/job-role';
import { languageLabels } from '@greenroom/shared/vocabulary/language';
import { levelLabels } from '@greenroom/shared/vocabulary/level';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { meetingTime } from '../../../features/pairing/wish-words.ts';

const turned = { candidate: 'interviewer', interviewer: 'candidate' } as const;

/** The role of whoever reads it: the host has what they wished for, and either means candidate first. */
function roleOf({ firstRole, ways }: Wish, isMine: boolean): string {
  const hosts = firstRole === 'either' ? 'candidate' : firstRole;
  const role = isMine ? hosts : turned[hosts];
  const words = role === 'candidate' ? 'You are the candidate' : 'You interview';
  return ways === 'both' ? `${words} first, then you swap` : words;
}

/** Whether the friend answers questions too, so that their level and role matter. */
export const isFriendCandidate = ({ ways, firstRole }: Wish) =>
  ways === 'both' || firstRole === 'interviewer';

/** What a link offers, as label and value. */
export function invitationFacts(wish: Wish, isMine: boolean): [string, string][] {
  const { phase, length, jobRole, level, languages } = wish;
  const spoken = languages.map((language) => languageLabels[language]).join(', ');
  return [
    ['Round', `${phaseLabels[phase]}, ${length}, ${meetingTime(wish)}`],
    ['Your role', roleOf(wish, isMine)],
    [isMine ? 'You practise' : 'They practise', `${jobRoleLabels[jobRole]}, ${levelLabels[level]}`],
    ...(phase === 'technical-interview' ? [['Language', spoken] as [string, string]] : []),
  ];
}

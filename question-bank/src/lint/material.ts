import type { InterviewQuestion } from '@greenroom/shared/question/question.schema';
import { eachQuestion, error, type LintContext, type Remark } from './rule.ts';
import { wordsOf } from './text.ts';

const worked: readonly string[] = ['coding', 'sql', 'review', 'design'];
const spokenWords = { min: 120, max: 350 };

function judge(question: InterviewQuestion, { at }: LintContext): Remark[] {
  const { clarifications, hints, followups, mistakes, answer, type } = question;
  const remarks: Remark[] = [];
  const say = (path: string[], message: string) => remarks.push(error(at(question, path), message));
  if (worked.includes(type)) {
    if (clarifications.length < 3 || clarifications.length > 6)
      say(['clarifications'], `${clarifications.length} clarifications, 3 to 6`);
    if (!clarifications.some(({ volunteer }) => volunteer))
      say(['clarifications'], 'no clarification is volunteered');
    if (hints.length !== 3) say(['hints'], `${hints.length} hints, one of each level`);
    const mute = clarifications.find(({ match }) => match.length < 2);
    if (mute) say(['clarifications'], `"${mute.q}" has fewer than 2 other ways to ask it`);
  }
  for (const when of ['strong', 'weak'] as const) {
    if (!followups.some((followup) => followup.when === when)) say(['followups'], `no ${when} follow-up`);
  }
  if (mistakes.length < 3) say(['mistakes'], `${mistakes.length} mistakes, at least 3`);
  const { length } = wordsOf(answer.strong);
  if (length < spokenWords.min || length > spokenWords.max) {
    say(
      ['answer', 'strong'],
      `the strong answer has ${length} words, ${spokenWords.min} to ${spokenWords.max}`,
    );
  }
  return remarks;
}

/** All that an interviewer, person or server, needs to lead the conversation. */
export const material = eachQuestion((question, context) =>
  'rubric' in question ? judge(question, context) : [],
);

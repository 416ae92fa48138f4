import type { Question } from '@greenroom/shared/question/question.schema';
import { levels } from '@greenroom/shared/vocabulary/level';
import { eachQuestion, error, type Remark } from './rule.ts';

const repeats = <T>(list: readonly T[]) => list.filter((entry, index) => list.indexOf(entry) < index);

/** Types for everyone: a person is asked about people in every job. */
const forAll: readonly Question['type'][] = ['behavioral', 'to-ask'];

/** Skills and roles once each, a level range that is one, and a title that fits a list. */
export const vocabulary = eachQuestion((question, { at }) => {
  const { skills, roles, level, title, type } = question;
  const remarks: Remark[] = [
    ...repeats(skills).map((skill) => error(at(question, ['skills']), `${skill} stands twice`)),
    ...repeats(roles).map((role) => error(at(question, ['roles']), `${role} stands twice`)),
  ];
  if (levels.indexOf(level.min) > levels.indexOf(level.max))
    remarks.push(error(at(question, ['level']), `${level.min} is above ${level.max}`));
  if (title.length > 60)
    remarks.push(error(at(question, ['title']), `the title has ${title.length} characters, at most 60`));
  if (forAll.includes(type) && roles.length < 5)
    remarks.push(error(at(question, ['roles']), `a ${type} question fits all five roles`));
  return remarks;
});

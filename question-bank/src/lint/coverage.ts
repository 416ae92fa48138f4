import { questionTypes } from '@greenroom/shared/question/question-type';
import type { Question } from '@greenroom/shared/question/question.schema';
import { isWithin, levels } from '@greenroom/shared/vocabulary/level';
import { skills } from '@greenroom/shared/vocabulary/skill';
import { warning, type Rule } from './rule.ts';

const place = { file: 'coverage.yaml', line: 1 };

/** A question counts where its range begins: that is the level it was written for. */
const isOf = (level: string) => (question: Question) => question.level.min === level;

/** What the bank still lacks for its launch. Never an error: the bank may ship while it grows. */
export const coverageRule: Rule = (bank, { coverage }) => {
  const all = [...bank.questions.values()].filter(({ status }) => status !== 'deprecated');
  const lacking = (have: number, want: number, what: string) =>
    have < want ? [warning(place, `${have} of ${want} ${what}`)] : [];
  const ofType = questionTypes.flatMap((type) =>
    lacking(
      all.filter((question) => question.type === type).length,
      coverage.types[type] ?? 0,
      `questions of type ${type}`,
    ),
  );
  const ofSkill = skills.flatMap((skill) =>
    lacking(
      all.filter((question) => question.skills.includes(skill)).length,
      coverage.perSkill,
      `questions on ${skill}`,
    ),
  );
  const ofLevel = levels.flatMap((level) =>
    lacking(
      all.filter(isOf(level)).length,
      Math.floor((coverage.levelShare[level] ?? 0) * all.length * 0.8),
      `questions for ${level}`,
    ),
  );
  const ofCell = coverage.cells.flatMap((cell) =>
    cell.levels.flatMap((level) => {
      const have = all.filter(
        ({ phase, skills: own, level: range }) =>
          phase === cell.phase && own.includes(cell.skill) && isWithin(range, level),
      );
      return lacking(have.length, cell.minimum, `questions on ${cell.skill} in ${cell.phase} for ${level}`);
    }),
  );
  return [...ofType, ...ofSkill, ...ofLevel, ...ofCell];
};

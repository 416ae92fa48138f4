import { questionTypes, questionTypeLabels } from '@greenroom/shared/question/question-type';
import type { Question } from '@greenroom/shared/question/question.schema';
import { jobRoles } from '@greenroom/shared/vocabulary/job-role';
import { levelLabels, levels } from '@greenroom/shared/vocabulary/level';
import { phaseLabels, phases } from '@greenroom/shared/vocabulary/phase';
import { skillLabels, skills } from '@greenroom/shared/vocabulary/skill';
import type { Bank } from './bank.ts';

type Counts = Record<string, number>;

export interface Stats {
  total: number;
  verified: number;
  byPhase: Counts;
  byType: Counts;
  bySkill: Counts;
  byRole: Counts;
  /** By the level a question begins at, so that the counts add up to the total. */
  byLevel: Counts;
}

const inUse = (bank: Bank) => [...bank.questions.values()].filter(({ status }) => status !== 'deprecated');

/** How often each of `names` (all of them, zeros too) is among what `of` gives for a question. */
function tally(
  questions: readonly Question[],
  names: readonly string[],
  of: (question: Question) => readonly string[],
): Counts {
  const counts: Counts = Object.fromEntries(names.map((name) => [name, 0]));
  for (const name of questions.flatMap(of)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

export function statsOf(bank: Bank): Stats {
  const questions = inUse(bank);
  return {
    total: questions.length,
    verified: questions.filter(({ status }) => status === 'verified').length,
    byPhase: tally(questions, phases, ({ phase }) => [phase]),
    byType: tally(questions, questionTypes, ({ type }) => [type]),
    bySkill: tally(questions, skills, (question) => question.skills),
    byRole: tally(questions, jobRoles, ({ roles }) => roles),
    byLevel: tally(questions, levels, ({ level }) => [level.min]),
  };
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n');

/** The page `docs/COVERAGE.md`: what there is, and how much of it has been checked. */
export function coverageTable(bank: Bank): string {
  const questions = inUse(bank);
  const stats = statsOf(bank);
  const count = (test: (question: Question) => boolean) => questions.filter(test).length;
  const ofPhase = phases.map((phase) => {
    const own = (question: Question) => question.phase === phase;
    const isShown = ({ status }: Question) => status !== 'draft';
    return [
      phaseLabels[phase],
      count(own),
      count((question) => own(question) && isShown(question)),
      count((question) => own(question) && question.status === 'verified'),
      ...levels.map((level) => count((question) => own(question) && question.level.min === level)),
    ];
  });
  const ofType = questionTypes.map((type) => [questionTypeLabels[type], stats.byType[type] ?? 0]);
  const ofSkill = skills.map((skill) => [
    skillLabels[skill],
    stats.bySkill[skill] ?? 0,
    ...phases.map(
      (phase) => count((question) => question.phase === phase && question.skills.includes(skill)) || '·',
    ),
  ]);
  return `# Coverage of the question bank

Written by \`pnpm bank stats --write\`. A question counts for each of its skills, and for the level it begins at.
${stats.total} questions, ${questions.filter(({ status }) => status !== 'draft').length} of them reviewed, ${stats.verified} verified.

## By phase

${table(['Phase', 'Questions', 'Reviewed or verified', 'Verified', ...levels.map((level) => levelLabels[level])], ofPhase)}

## By type

${table(['Type', 'Questions'], ofType)}

## By skill and phase

${table(['Skill', 'All', ...phases.map((phase) => phaseLabels[phase])], ofSkill)}
`;
}

import type { QuestionId } from '@greenroom/shared/lib/id';
import { rubricSchema } from '@greenroom/shared/question/question-part.schema';
import type { Question } from '@greenroom/shared/question/question.schema';
import {
  loopSchema,
  questionSetSchema,
  roundPlanSchema,
} from '@greenroom/shared/round-plan/round-plan.schema';
import type { Bank } from './bank.ts';
import type { BankError } from './bank-error.ts';
import type { Origin, Place } from './origin.ts';
import { readCatalog } from './read-catalog.ts';
import { readQuestions } from './read-questions.ts';
import type { Rubrics } from './resolve-rubric.ts';
import type { Path, Source } from './source.ts';

type Folder = 'rubrics' | 'rounds' | 'loops' | 'sets';

/** What could be read, where each part of it stands, and what could not be read. */
export interface Reading {
  bank: Bank;
  problems: BankError[];
  origins: Map<QuestionId, Origin>;
  /** Where a part of a rubric, plan, loop or set stands. */
  locate(folder: Folder, slug: string, path: Path): Place;
}

/** Sets and loops name questions and plans; a name that leads nowhere would only be met in the middle of a round. */
function danglingNames({ bank, locate }: Reading): BankError[] {
  const slugs = new Set([...bank.questions.values()].map(({ slug }) => slug));
  const loops = [...bank.loops.values()].flatMap((loop) =>
    loop.rounds.map(({ plan }, index) => ({
      place: locate('loops', loop.slug, ['rounds', index, 'plan']),
      plan,
    })),
  );
  const sets = [...bank.sets.values()].map((set) => ({
    place: locate('sets', set.slug, ['plan']),
    plan: set.plan,
  }));
  const questions = [...bank.sets.values()].flatMap((set) =>
    set.questions.map((slug, index) => ({ place: locate('sets', set.slug, ['questions', index]), slug })),
  );
  return [
    ...[...loops, ...sets]
      .filter(({ plan }) => !bank.plans.has(plan))
      .map(({ place, plan }) => ({ ...place, reason: `no plan is called ${plan}` })),
    ...questions
      .filter(({ slug }) => !slugs.has(slug))
      .map(({ place, slug }) => ({ ...place, reason: `no question is called ${slug}` })),
  ];
}

function readDistinct(root: string, rubrics: Rubrics, problems: BankError[]) {
  const questions = new Map<QuestionId, Question>();
  const origins = new Map<QuestionId, Origin>();
  const homes = new Map<string, string>();
  for (const { question, origin, problems: own } of readQuestions(root, rubrics)) {
    problems.push(...own);
    if (!question) continue;
    for (const [key, name] of [
      ['id', question.id],
      ['slug', question.slug],
    ] as const) {
      const other = homes.get(name);
      if (other)
        problems.push({ ...origin.locate([key]), reason: `${key} ${name} is used by ${other} already` });
      homes.set(name, origin.home);
    }
    questions.set(question.id, question);
    origins.set(question.id, origin);
  }
  return { questions, origins };
}

/** Reads everything that can be read below `root`, and lists what cannot. */
export function readBank(root: string): Reading {
  const rubrics = readCatalog(root, 'rubrics', rubricSchema);
  const rounds = readCatalog(root, 'rounds', roundPlanSchema);
  const loops = readCatalog(root, 'loops', loopSchema);
  const sets = readCatalog(root, 'sets', questionSetSchema);
  const problems = [rubrics, rounds, loops, sets].flatMap((catalog) => catalog.problems);
  const { questions, origins } = readDistinct(root, rubrics, problems);
  const sources: Record<Folder, Map<string, Source>> = {
    rubrics: rubrics.sources,
    rounds: rounds.sources,
    loops: loops.sources,
    sets: sets.sources,
  };
  const reading: Reading = {
    bank: {
      questions,
      plans: rounds.entries,
      loops: loops.entries,
      sets: sets.entries,
      rubrics: rubrics.entries,
    },
    problems,
    origins,
    locate: (folder, slug, path) => ({
      file: `${folder}/${slug}.yaml`,
      line: sources[folder].get(slug)?.lineOf(path) ?? 1,
    }),
  };
  // A question that could not be read is not "missing": say so only once everything else is right.
  if (problems.length === 0) problems.push(...danglingNames(reading));
  return reading;
}

import type { Question, QuestionOf } from '@greenroom/shared/question/question.schema';
import type { QuestionCard, QuestionView } from '@greenroom/shared/question/question-view.schema';

/** The card of a question: nothing in it spoils it. */
export function presentCard(question: Question): QuestionCard {
  const { id, slug, title, phase, type, skills, roles, level, status } = question;
  return { id, slug, title, phase, type, skills, roles, level, minutes: question.time.target, status };
}

/**
 * The one door through which a question reaches a candidate at work. Every key is named here; a key that is not named has
 * no way out, whatever the bank adds to a question.
 */
export function presentQuestion(question: Question): QuestionView {
  const common = { ...presentCard(question), prompt: question.prompt };
  switch (question.type) {
    case 'quiz':
      return {
        ...common,
        choice: question.choice,
        options: question.options.map(({ id, text }) => ({ id, text })),
      };
    case 'coding':
      return { ...common, ...presentCoding(question) };
    case 'sql':
      return {
        ...common,
        language: 'sql',
        dialect: question.dialect,
        schema: question.schema,
        seed: presentSeed(question),
        ordered: question.ordered,
      };
    case 'review':
      return {
        ...common,
        kind: question.kind,
        language: question.language,
        diff: question.diff,
        files: question.files,
        run: question.run,
      };
    case 'design':
      return {
        ...common,
        estimates: question.estimation.map(({ id, label, unit }) => ({ id, label, unit })),
      };
    case 'verbal':
    case 'behavioral':
    case 'managerial':
      return { ...common, probeCount: question.probes.length };
    case 'short-answer':
    case 'to-ask':
      return common;
  }
}

/** The first data set alone, with what a right query answers on it; the others are hidden tests. */
function presentSeed({ seeds }: QuestionOf<'sql'>): QuestionView['seed'] {
  const [first] = seeds;
  return first && { name: first.name, sql: first.sql, expected: first.expected };
}

function presentCoding(question: QuestionOf<'coding'>): Partial<QuestionView> {
  return {
    kind: question.kind,
    ...(question.kind === 'mongo' && { language: 'mongo' }),
    signature: question.signature,
    comparator: question.comparator,
    starters: question.starters,
    tests: question.tests.visible,
    hiddenTests: question.tests.hidden.length,
    collections: question.collections,
  };
}

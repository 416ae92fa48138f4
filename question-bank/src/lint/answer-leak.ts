import type { Question } from '@greenroom/shared/question/question.schema';
import type { Path } from '../source.ts';
import { eachQuestion, error, type Remark } from './rule.ts';
import { runsOf, wordsOf } from './text.ts';

const runLength = 6;
const lineRun = 3;

interface Text {
  path: Path;
  text: string;
}

/** What a candidate sees while working. */
function visibleTexts(question: Question): Text[] {
  const texts: Text[] = [
    { path: ['title'], text: question.title },
    { path: ['prompt'], text: question.prompt },
  ];
  if (question.type === 'coding') {
    texts.push(
      ...question.tests.visible.map(({ description }, index) => ({
        path: ['tests', 'visible', index],
        text: description,
      })),
    );
    texts.push(
      ...Object.entries(question.starters).map(([language, text]) => ({
        path: ['starters', language],
        text,
      })),
    );
  }
  if (question.type === 'review') {
    texts.push(...Object.entries(question.files).map(([file, text]) => ({ path: ['files', file], text })));
  }
  return texts;
}

/** What must stay with the interviewer until the round is over. */
function secretTexts(question: Question): string[] {
  if (question.type === 'quiz')
    return question.options.filter(({ correct }) => correct).map(({ text }) => text);
  if (question.type === 'short-answer') return [question.sample];
  if (question.type === 'to-ask') return [question.listenFor, question.avoid];
  const { answer, hints, followups, mistakes } = question;
  const spoken = [answer.strong, answer.acceptable, answer.weak, ...hints.map(({ text }) => text)];
  const interviewers = [...followups.map(({ good }) => good), ...mistakes.map(({ why }) => why)];
  const issues =
    question.type === 'review' ? question.issues.flatMap(({ title, why, fix }) => [title, why, fix]) : [];
  const dives = question.type === 'design' ? question.deepDives.map(({ good }) => good) : [];
  return [...spoken, ...interviewers, ...issues, ...dives];
}

const codeLines = (source: string, name: string) =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) =>
        line.length > 8 &&
        !line.includes(name) &&
        !/^(#|\/\/|\*|\/\*|import|using|package|use |from )/.test(line),
    );

function runOfLines(lines: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + lineRun <= lines.length; at += 1) runs.add(lines.slice(at, at + lineRun).join('\n'));
  return runs;
}

/** A starter that holds three lines of a solution in a row gives it away. */
function judgeStarters(question: Question, at: (path: Path) => Remark): Remark[] {
  if (question.type !== 'coding') return [];
  const name = question.signature?.name ?? '\n';
  const solutions = new Set(
    Object.values(question.solutions).flatMap((source) => [...runOfLines(codeLines(source, name))]),
  );
  return Object.entries(question.starters)
    .filter(([, source]) => [...runOfLines(codeLines(source, name))].some((run) => solutions.has(run)))
    .map(([language]) => at(['starters', language]));
}

/** Six words in a row from an answer or hint do not stand where the candidate reads. */
export const answerLeak = eachQuestion((question, { at }) => {
  const secrets = new Set(secretTexts(question).flatMap((text) => [...runsOf(wordsOf(text), runLength)]));
  const leaks = visibleTexts(question).flatMap(({ path, text }) => {
    const run = [...runsOf(wordsOf(text), runLength)].find((words) => secrets.has(words));
    return run ? [error(at(question, path), `the answer or a hint says "${run}" too`)] : [];
  });
  return [
    ...leaks,
    ...judgeStarters(question, (path) => error(at(question, path), 'the starter holds lines of a solution')),
  ];
});

import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import type { JudgedCase } from '@greenroom/shared/run/expectation';
import type { RunReport } from '@greenroom/shared/run/run.schema';
import { allCases } from '@greenroom/shared/run/visible-cases';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { isBroken, trouble, type Bench } from './bench.ts';

type Coding = QuestionOf<'coding'>;

const sourcesOf = (sources: Coding['solutions']) => Object.entries(sources) as [Language, string][];

async function verifySolutions(question: Coding, cases: readonly JudgedCase[], bench: Bench): Promise<void> {
  for (const [language, source] of sourcesOf(question.solutions)) {
    const report = await bench.report(question, { language, source, cases });
    if (!report) continue;
    const path = ['solutions', language];
    const message = `the ${language} solution fails ${trouble(report)}`;
    bench.claim(report.status === 'pass', { rule: 'solution', path, message });
  }
}

async function verifyStarters(question: Coding, cases: readonly JudgedCase[], bench: Bench): Promise<void> {
  const visible = cases.filter(({ isHidden }) => !isHidden);
  for (const [language, source] of sourcesOf(question.starters)) {
    const report = await bench.report(question, { language, source, cases: visible });
    if (!report) continue;
    const path = ['starters', language];
    const message = isBroken(report)
      ? `the ${language} starter cannot be run: ${trouble(report)}`
      : `the ${language} starter passes the visible tests`;
    bench.claim(report.status !== 'pass' && !isBroken(report), { rule: 'starter', path, message });
  }
}

/** What the first test that does not pass says of the text. */
function verdictOf({ tests }: RunReport): string {
  const first = tests.find(({ status }) => status !== 'pass');
  if (!first) return 'pass';
  if (first.status === 'fail') return 'wrong_answer';
  const kind = first.fault?.kind;
  return kind === 'time-limit' ? 'time_limit' : kind === 'syntax' ? 'syntax_error' : 'runtime_error';
}

/** Runs the wrong solutions, and gives the ids of the tests that catch at least one. */
async function verifyWrong(
  question: Coding,
  cases: readonly JudgedCase[],
  bench: Bench,
): Promise<Set<string>> {
  const caught = new Set<string>();
  for (const [index, { file, language, source, verdict }] of question.wrong.entries()) {
    const how = verdict === 'time_limit' ? 'endless' : 'right';
    const report = await bench.report(question, { language, source, cases, how });
    if (!report) continue;
    for (const { id, status } of report.tests) if (status !== 'pass') caught.add(id);
    const got = verdictOf(report);
    const message = `${file} gets ${got}, not ${verdict}${got === 'pass' ? '' : `: ${trouble(report)}`}`;
    bench.claim(got === verdict, { rule: 'wrong', path: ['wrong', index], message });
  }
  return caught;
}

/** Every claim of a coding item: solutions pass, starters do not, each mistake is seen, and no hidden test is idle. */
export async function verifyCoding(question: Coding, bench: Bench): Promise<void> {
  const cases = allCases(question);
  await verifySolutions(question, cases, bench);
  await verifyStarters(question, cases, bench);
  const caught = await verifyWrong(question, cases, bench);
  for (const [index, { uuid, description, boundary }] of question.tests.hidden.entries()) {
    const message = `"${description}" catches no wrong solution: write one, or mark it boundary`;
    const path = ['tests', 'hidden', index];
    bench.claim(caught.has(uuid) || boundary === true, { rule: 'hidden-test', path, message });
  }
}

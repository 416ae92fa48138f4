import type { Question } from '@greenroom/shared/question/question.schema';
import type { JudgedCase } from '@greenroom/shared/run/expectation';
import { judge } from '@greenroom/shared/run/judge';
import { makeJob } from '@greenroom/shared/run/make-job';
import type { CaseOutcome, RunReport } from '@greenroom/shared/run/run.schema';
import { runtimeOf } from '@greenroom/shared/run/runtime';
import type { Language } from '@greenroom/shared/vocabulary/language';
import type { Finding } from '../lint/rule.ts';
import type { Place } from '../origin.ts';
import type { Path } from '../source.ts';
import type { patience, Runtimes } from './runtimes.ts';

/** A text of the item, and what it is run on. */
interface Attempt {
  language: Language;
  source: string;
  cases: readonly JudgedCase[];
  how?: keyof typeof patience;
}

interface Parts {
  at(path: Path): Place;
  runtimes: Runtimes;
}

/** Where one item is taken to pieces: it runs texts and keeps count of what was claimed of them. */
export class Bench {
  readonly findings: Finding[] = [];
  readonly notRun = new Set<Language>();
  passed = 0;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** One thing that must hold; where it does not, `path` is where a person looks. */
  claim(holds: boolean, otherwise: { rule: string; path: Path; message: string }): void {
    if (holds) {
      this.passed += 1;
      return;
    }
    const { rule, path, message } = otherwise;
    this.findings.push({ rule, severity: 'error', message, ...this.#parts.at(path) });
  }

  /** What comes out; null, and noted, where no runtime here speaks the language. */
  async outcomes(question: Question, attempt: Attempt): Promise<CaseOutcome[] | null> {
    const { language, how = 'right' } = attempt;
    const runtime = runtimeOf(question, language);
    const job = makeJob(question, attempt);
    if (!runtime || !job) {
      this.notRun.add(language);
      return null;
    }
    return this.#parts.runtimes.run(runtime, job, how);
  }

  /** What comes out, compared. A text that had to be stopped is judged by the cases it got to. */
  async report(question: Question, attempt: Attempt): Promise<RunReport | null> {
    const outcomes = await this.outcomes(question, attempt);
    return outcomes && judge(attempt.cases.slice(0, outcomes.length), outcomes);
  }
}

/** The first test that did not pass, in words; empty where all did. */
export function trouble({ tests }: RunReport): string {
  const test = tests.find(({ status }) => status !== 'pass');
  return test ? `"${test.name}": ${test.message ?? test.status}` : '';
}

/** Faults of the text's form, or of the runtime: they prove nothing about what the text does. */
export const isBroken = ({ tests }: RunReport): boolean =>
  tests.some(({ fault }) => fault?.kind === 'syntax' || fault?.kind === 'unavailable');

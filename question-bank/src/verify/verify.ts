import type { Question, QuestionOf } from '@greenroom/shared/question/question.schema';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { BankLoadError } from '../bank-error.ts';
import type { Finding } from '../lint/rule.ts';
import type { Origin } from '../origin.ts';
import { readBank } from '../read-bank.ts';
import { Bench } from './bench.ts';
import { Runtimes } from './runtimes.ts';
import { verifyCoding } from './verify-coding.ts';
import { verifyDebug } from './verify-debug.ts';
import { verifySql } from './verify-sql.ts';

type Executable = QuestionOf<'coding'> | QuestionOf<'sql'> | QuestionOf<'review'>;

/** What came of one item. `passed` counts claims that hold, `notRun` the languages that nothing here speaks. */
export interface ItemReport {
  question: Question;
  passed: number;
  findings: Finding[];
  notRun: Language[];
  ms: number;
}

interface Wishes {
  /** Only these; all that can be run where empty. */
  slugs: readonly string[];
  /** Takes files that follow from running, by their path below the root. */
  keep?: (path: string, text: string) => void;
  onItem?: (report: ItemReport) => void;
}

const isExecutable = (question: Question): question is Executable =>
  question.type === 'coding' ||
  question.type === 'sql' ||
  (question.type === 'review' && question.kind === 'debug');

function chosen(questions: readonly Question[], slugs: readonly string[]): Executable[] {
  const executable = questions.filter(isExecutable).filter(({ status }) => status !== 'deprecated');
  const unknown = slugs.filter((slug) => !executable.some((question) => question.slug === slug));
  if (unknown.length > 0) throw new Error(`nothing to run is called ${unknown.join(', ')}`);
  return slugs.length === 0 ? executable : executable.filter(({ slug }) => slugs.includes(slug));
}

async function claims(question: Executable, bench: Bench, keep?: (path: string, text: string) => void) {
  if (question.type === 'coding') return verifyCoding(question, bench);
  if (question.type === 'review') return verifyDebug(question, bench);
  return verifySql(question, bench, keep && ((seed, text) => keep(`expected/${seed}.json`, text)));
}

async function verifyItem(
  question: Executable,
  origin: Origin,
  { runtimes, keep }: Pick<Wishes, 'keep'> & { runtimes: Runtimes },
): Promise<ItemReport> {
  const startedAt = performance.now();
  const bench = new Bench({ at: (path) => origin.locate(path), runtimes });
  try {
    await claims(question, bench, keep && ((path, text) => keep(`${origin.home}/${path}`, text)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    bench.claim(false, { rule: 'runtime', path: [], message });
  }
  const { passed, findings, notRun } = bench;
  return { question, passed, findings, notRun: [...notRun], ms: performance.now() - startedAt };
}

/** Runs everything below `root` that can be run, in the runtimes that candidates have. Throws where the bank cannot be read. */
export async function verifyBank(root: string, { slugs, keep, onItem }: Wishes): Promise<ItemReport[]> {
  const { bank, problems, origins } = readBank(root);
  if (problems.length > 0) throw new BankLoadError(problems);
  const runtimes = new Runtimes();
  const reports: ItemReport[] = [];
  try {
    for (const question of chosen([...bank.questions.values()], slugs)) {
      const origin = origins.get(question.id);
      if (!origin) continue;
      const report = await verifyItem(question, origin, { runtimes, keep });
      reports.push(report);
      onItem?.(report);
    }
  } finally {
    await runtimes.stop();
  }
  return reports;
}

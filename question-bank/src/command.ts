import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { questionTypeSchema } from '@greenroom/shared/question/question-type';
import { phaseSchema } from '@greenroom/shared/vocabulary/phase';
import { errorsOf } from './lint/errors-of.ts';
import { lintBank, readPublished } from './lint/lint.ts';
import type { Finding } from './lint/rule.ts';
import { publish } from './lint/published.ts';
import { BANK_ROOT, loadBank } from './load.ts';
import { readBank } from './read-bank.ts';
import { withReview } from './review.ts';
import { isQuick, scaffoldItem, scaffoldQuizItem } from './scaffold/scaffold.ts';
import { coverageTable, statsOf } from './stats.ts';
import { verify as verifyBank } from './verify/verify-command.ts';

const usage = `bank lint                                     what is wrong with the bank; exit code 1 on errors
bank verify [slug…] [--json] [--write]        runs all code of the bank; --write keeps answers and marks what holds
bank stats [--json] [--write]                 counts; --write brings docs/COVERAGE.md up to date
bank new <type> <phase> <slug> [--by A] [--file F]   a skeleton; quiz items go to quiz/F.yaml
bank review <slug> --by <name> [--notes N]    marks a draft without errors as reviewed by someone else
bank publish                                  locks all that is no draft in published.json`;

const options = {
  json: { type: 'boolean' },
  write: { type: 'boolean' },
  by: { type: 'string' },
  file: { type: 'string' },
  notes: { type: 'string' },
  root: { type: 'string', default: BANK_ROOT },
} as const;

/** What the commands need from the outside. */
export interface Outside {
  print(text: string): void;
  /** `YYYY-MM-DD` */
  today: string;
}

interface Call extends Outside {
  names: string[];
  values: ReturnType<typeof parse>['values'];
  root: string;
}

const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options });

const sentence = ({ file, line, rule, severity, message }: Finding) =>
  `${file}:${line} ${severity} ${rule}: ${message}`;

function lint({ root, print }: Call): number {
  const findings = lintBank(root);
  for (const finding of findings) print(sentence(finding));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  print(`${errors} errors, ${findings.length - errors} warnings`);
  return errors > 0 ? 1 : 0;
}

const verify = (call: Call) => verifyBank(call, sentence);

function stats({ root, print, values }: Call): void {
  const bank = loadBank(root);
  if (values.write) writeFileSync(join(root, '../docs/COVERAGE.md'), coverageTable(bank));
  print(values.json ? JSON.stringify(statsOf(bank)) : coverageTable(bank));
}

function write({ root, print }: Call, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  print(path);
}

function scaffold(call: Call): void {
  const { names, values, root, today } = call;
  const type = questionTypeSchema.safeParse(names[0]);
  const phase = phaseSchema.safeParse(names[1]);
  const slug = names[2];
  if (!type.success || !phase.success || !slug || !/^[a-z0-9][a-z0-9-]*$/.test(slug)) throw new Error(usage);
  const wanted = { type: type.data, phase: phase.data, slug, author: values.by ?? '', today };
  const folder = `questions/${phase.data}`;
  if (isQuick(type.data)) {
    const path = `${folder}/quiz/${values.file ?? slug}.yaml`;
    const existing = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
    return write(call, path, scaffoldQuizItem(wanted, existing));
  }
  if (existsSync(join(root, folder, slug))) throw new Error(`${folder}/${slug} exists already`);
  for (const [name, text] of Object.entries(scaffoldItem(wanted)))
    write(call, `${folder}/${slug}/${name}`, text);
}

function review(call: Call): void {
  const { names, values, root, today } = call;
  const { bank, origins } = readBank(root);
  const question = [...bank.questions.values()].find(({ slug }) => slug === names[0]);
  const origin = question && origins.get(question.id);
  if (!origin) throw new Error(`no question called ${names[0]} can be read`);
  if (!values.by) throw new Error(usage);
  const errors = errorsOf(origin, [...origins.values()], lintBank(root));
  if (errors.length > 0)
    throw new Error(
      `${question.slug} has errors, so it is not reviewed:\n${errors.map(sentence).join('\n')}`,
    );
  const { file } = origin.locate(['slug']);
  const verdict = {
    reviewer: values.by,
    at: today,
    notes: values.notes ?? 'Facts, answer and rubric checked.',
  };
  write(call, file, withReview(readFileSync(join(root, file), 'utf8'), { question, origin, verdict }));
}

function lock(call: Call): void {
  const { root } = call;
  if (lintBank(root).some(({ severity }) => severity === 'error')) {
    throw new Error('bank lint has errors: nothing is published');
  }
  const published = publish(loadBank(root), readPublished(root));
  write(call, 'published.json', `${JSON.stringify(published, null, 1)}\n`);
}

const commands = { lint, verify, stats, new: scaffold, review, publish: lock };
const isCommand = (name: string | undefined): name is keyof typeof commands =>
  name !== undefined && Object.hasOwn(commands, name);

/** Runs one command of the bank's command line and gives its exit code; rejects with a sentence for the person. */
export async function run(args: string[], outside: Outside): Promise<number> {
  const { positionals, values } = parse(args);
  const [command, ...names] = positionals;
  if (!isCommand(command)) throw new Error(usage);
  return (await commands[command]({ ...outside, names, values, root: values.root })) ?? 0;
}

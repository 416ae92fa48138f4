import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Criterion } from '@greenroom/shared/question/question-part.schema';
import { questionSchema, type Question } from '@greenroom/shared/question/question.schema';
import type { BankError } from './bank-error.ts';
import { check } from './check.ts';
import { readFolder } from './folder.ts';
import { originOf, type Origin } from './origin.ts';
import { resolveRubric, type Rubrics } from './resolve-rubric.ts';
import { isFields, mergeSidecars, type Fields } from './sidecar.ts';
import { Source, type Path } from './source.ts';

export interface Found {
  question?: Question;
  origin: Origin;
  problems: BankError[];
}

interface Draft {
  item: Fields;
  origin: Origin;
  problems: BankError[];
  rubrics: Rubrics;
}

/** An anchor is written below `override` under its criterion's id, and read by the criterion's number. */
function asWritten(at: Path, { rubric }: Fields): Path {
  const [field, index, , ...rest] = at;
  const criterion =
    field === 'rubric' && Array.isArray(rubric) && typeof index === 'number'
      ? (rubric as Criterion[])[index]
      : undefined;
  return criterion ? ['rubric', 'override', criterion.id, ...rest] : at;
}

function finish({ item, origin, problems, rubrics }: Draft): Found {
  const report = (at: readonly PropertyKey[], reason: string) =>
    problems.push({ ...origin.locate(at), reason });
  if ('rubric' in item) {
    const resolved = resolveRubric(item.rubric, rubrics);
    for (const { at, reason } of resolved.problems) report(at, reason);
    item.rubric = resolved.criteria;
    if (resolved.criteria.length === 0) return { origin, problems };
  }
  const { data, issues } = check(questionSchema, item);
  for (const { at, reason } of issues) report(asWritten(at, item), reason);
  return { question: problems.length === 0 ? data : undefined, origin, problems };
}

/** Fields that follow from the path may be written out, but then they must agree with it. */
function derive(draft: Draft, derived: Fields): void {
  for (const [key, value] of Object.entries(derived)) {
    const written = draft.item[key];
    if (written !== undefined && written !== value) {
      draft.problems.push({
        ...draft.origin.locate([key]),
        reason: `${key} is ${String(written)} here and ${String(value)} in the path`,
      });
    }
    draft.item[key] = value;
  }
}

interface Shelf {
  root: string;
  phase: string;
  rubrics: Rubrics;
}

function readItem({ root, phase, rubrics }: Shelf, slug: string): Found {
  const home = `questions/${phase}/${slug}`;
  const files = readFolder(root, home);
  const source = new Source(`${home}/question.yaml`, files.get('question.yaml') ?? '');
  const parts = { home, isQuizFile: false, source, base: [] };
  if (!isFields(source.data)) {
    const origin = originOf({ ...parts, attached: [] });
    const reason = files.has('question.yaml') ? 'not a mapping of fields' : 'question.yaml is missing';
    return {
      origin,
      problems: source.errors.length > 0 ? source.errors : [{ file: source.file, line: 1, reason }],
    };
  }
  const merge = mergeSidecars({ ...source.data }, home, files);
  const origin = originOf({ ...parts, attached: merge.attached });
  const problems = merge.problems.map(({ at, file, reason }) =>
    file ? { file: `${home}/${file}`, line: 1, reason } : { ...origin.locate(at), reason },
  );
  const draft = { item: merge.item, origin, problems, rubrics };
  derive(draft, { slug, phase });
  return finish(draft);
}

function readQuizFile({ root, phase, rubrics }: Shelf, name: string): Found[] {
  const home = `questions/${phase}/quiz/${name}`;
  const source = new Source(home, readFileSync(join(root, home), 'utf8'));
  const originAt = (base: readonly (string | number)[]) =>
    originOf({ home, isQuizFile: true, source, base, attached: [] });
  const { data } = source;
  const isWhole =
    isFields(data) &&
    Array.isArray(data.items) &&
    Object.keys(data).every((key) => key === 'items' || key === 'defaults');
  if (!isWhole) {
    const reason = 'a quiz file is { defaults, items: [...] } and nothing else';
    return [
      {
        origin: originAt([]),
        problems: source.errors.length > 0 ? source.errors : [{ file: home, line: 1, reason }],
      },
    ];
  }
  const defaults = isFields(data.defaults) ? data.defaults : {};
  return (data.items as unknown[]).map((item, index) => {
    const origin = originAt(['items', index]);
    if (!isFields(item))
      return { origin, problems: [{ ...origin.locate([]), reason: 'not a mapping of fields' }] };
    const draft = { item: { ...defaults, ...item }, origin, problems: [], rubrics };
    derive(draft, { phase });
    return finish(draft);
  });
}

const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Every question below `questions/`, or what is wrong with it. */
export function readQuestions(root: string, rubrics: Rubrics): Found[] {
  const base = join(root, 'questions');
  if (!existsSync(base)) return [];
  return folders(base).flatMap((phase) =>
    folders(join(base, phase)).flatMap((slug) => {
      if (slug !== 'quiz') return [readItem({ root, phase, rubrics }, slug)];
      const names = readdirSync(join(base, phase, slug)).filter((name) => name.endsWith('.yaml'));
      return names.sort().flatMap((name) => readQuizFile({ root, phase, rubrics }, name));
    }),
  );
}

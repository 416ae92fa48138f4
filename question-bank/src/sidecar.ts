import type { Language } from '@greenroom/shared/vocabulary/language';
import { filesIn, type Folder } from './folder.ts';
import type { Attached } from './origin.ts';

/** The longest ending first: `.mongo.js` is no JavaScript. */
const languageByEnding: readonly [string, Language][] = [
  ['.mongo.js', 'mongo'],
  ['.py', 'python'],
  ['.js', 'javascript'],
  ['.ts', 'typescript'],
  ['.rb', 'ruby'],
  ['.php', 'php'],
  ['.java', 'java'],
  ['.cs', 'csharp'],
  ['.go', 'go'],
  ['.rs', 'rust'],
  ['.sql', 'sql'],
];

export const languageOf = (file: string) => languageByEnding.find(([ending]) => file.endsWith(ending))?.[1];

/** The whole-file fields of each type: file name → the place of its text in the question. */
const texts: Readonly<Record<string, Readonly<Record<string, string[]>>>> = {
  coding: {},
  sql: { 'schema.sql': ['schema'], 'reference.sql': ['reference'] },
  review: { 'diff.patch': ['diff'] },
  design: { 'high-level.mmd': ['highLevel'], 'api.md': ['api'], 'data-model.md': ['dataModel'] },
};
const everywhere = { 'prompt.md': ['prompt'], 'answer.md': ['answer', 'strong'] };

export interface Fields {
  [key: string]: unknown;
}
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `merge` works on: the item's own fields, the files beside it, and what has been found on the way. */
export interface Merge {
  item: Fields;
  folder: string;
  files: Folder;
  attached: Attached[];
  problems: { at: (string | number)[]; file?: string; reason: string }[];
  used: Set<string>;
}

const put = (merge: Merge, at: string[], value: unknown) => {
  const parent = at.slice(0, -1).reduce<Fields>((fields, key) => {
    if (!isFields(fields[key])) fields[key] = {};
    return fields[key] as Fields;
  }, merge.item);
  const key = at[at.length - 1] as string;
  if (key in parent) merge.problems.push({ at, reason: `${at.join('.')} stands in question.yaml too` });
  parent[key] = value;
};

const attach = (merge: Merge, at: (string | number)[], name: string) => {
  merge.used.add(name);
  const text = name.endsWith('.json') ? merge.files.get(name) : undefined;
  merge.attached.push({ at, file: `${merge.folder}/${name}`, text });
};

function mergeTexts(merge: Merge): void {
  for (const [name, at] of Object.entries({ ...everywhere, ...texts[String(merge.item.type)] })) {
    const text = merge.files.get(name);
    if (text === undefined) continue;
    put(merge, at, name.endsWith('.md') ? text.trim() : text);
    attach(merge, at, name);
  }
}

function mergeSources(merge: Merge, sub: string, key: string): void {
  const sources: Fields = {};
  for (const [name, text] of filesIn(merge.files, sub)) {
    const language = languageOf(name);
    attach(merge, [key, language ?? name], `${sub}/${name}`);
    if (!language)
      merge.problems.push({ at: [], file: `${sub}/${name}`, reason: 'no language has this file ending' });
    else if (language in sources)
      merge.problems.push({ at: [], file: `${sub}/${name}`, reason: `a second file for ${language}` });
    else sources[language] = text;
  }
  put(merge, [key], sources);
}

/** The data of a JSON file that hangs at `at`; undefined where there is none, or none that can be read. */
function dataOf(merge: Merge, at: (string | number)[], file: string): unknown {
  const text = merge.files.get(file);
  if (text === undefined) return undefined;
  attach(merge, at, file);
  try {
    return JSON.parse(text);
  } catch (error) {
    merge.problems.push({ at: [], file, reason: `not JSON: ${(error as Error).message}` });
    return undefined;
  }
}

function mergeTests(merge: Merge): void {
  const tests = dataOf(merge, ['tests'], 'tests.json');
  if (tests !== undefined) put(merge, ['tests'], tests);
  else if (!merge.files.has('tests.json'))
    merge.problems.push({ at: [], reason: 'tests.json is missing beside it' });
}

/** Puts the source of each wrong solution named in `wrong` beside what the author said about it. */
function mergeWrong(merge: Merge, complete: (entry: Fields, name: string, text: string) => Fields): void {
  const entries = Array.isArray(merge.item.wrong) ? merge.item.wrong : [];
  merge.item.wrong = entries.map((entry: unknown, index) => {
    if (!isFields(entry)) return entry;
    const name = String(entry.file);
    const text = merge.files.get(name);
    if (text === undefined) {
      merge.problems.push({ at: ['wrong', index], reason: `${name} is missing beside it` });
      return entry;
    }
    attach(merge, ['wrong', index, 'source'], name);
    return complete(entry, name, text);
  });
}

const baseName = (path: string) => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
const named = (files: [string, string][]) => files.map(([name, sql]) => ({ name: baseName(name), sql }));

function mergeNamed(merge: Merge, sub: string): void {
  const files = filesIn(merge.files, sub);
  files.forEach(([name], index) => attach(merge, [sub, index], `${sub}/${name}`));
  put(merge, [sub], named(files));
}

/** Seeds, each with what the reference answers on it where `bank verify --write` has been. */
function mergeSeeds(merge: Merge): void {
  mergeNamed(merge, 'seeds');
  merge.item.seeds = (merge.item.seeds as Fields[]).map((seed, index) => {
    const expected = dataOf(merge, ['seeds', index, 'expected'], `expected/${String(seed.name)}.json`);
    return expected === undefined ? seed : { ...seed, expected };
  });
}

function mergeTree(merge: Merge, sub: string, key: string): void {
  const files = filesIn(merge.files, sub);
  for (const [name] of files) attach(merge, [key, name], `${sub}/${name}`);
  put(merge, [key], Object.fromEntries(files));
}

const mergers: Readonly<Record<string, (merge: Merge) => void>> = {
  coding: (merge) => {
    mergeTests(merge);
    mergeSources(merge, 'starter', 'starters');
    mergeSources(merge, 'solutions', 'solutions');
    mergeWrong(merge, (entry, name, source) => ({ ...entry, language: languageOf(name), source }));
  },
  sql: (merge) => {
    mergeSeeds(merge);
    mergeNamed(merge, 'alternatives');
    mergeWrong(merge, ({ file: _, ...entry }, name, sql) => ({ ...entry, name: baseName(name), sql }));
  },
  review: (merge) => {
    mergeTree(merge, 'before', 'files');
    mergeTree(merge, 'fixed', 'fixed');
  },
};

/** Brings the files of an item's folder into its fields; what belongs nowhere is a problem. */
export function mergeSidecars(item: Fields, folder: string, files: Folder): Merge {
  const merge: Merge = { item, folder, files, attached: [], problems: [], used: new Set(['question.yaml']) };
  mergeTexts(merge);
  mergers[String(item.type)]?.(merge);
  for (const name of files.keys()) {
    if (!merge.used.has(name))
      merge.problems.push({ at: [], file: name, reason: 'nothing in question.yaml uses this file' });
  }
  return merge;
}

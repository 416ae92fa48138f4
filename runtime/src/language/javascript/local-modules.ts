import { sourceName } from './fault.ts';

type Require = (name: string) => unknown;

interface Parts {
  /** Every file by its path, the candidate's among them. */
  files: Readonly<Record<string, string>>;
  /** The path of the candidate's file: its lines are the ones that a fault tells. */
  own: string;
  translate(source: string): string;
  evaluate(code: string): unknown;
  /** Answers what is no file here. */
  outside: Require;
}

const endings = ['', '.js', '.ts', '.json', '/index.js', '/index.ts'];

/** The file that `wanted` means in `from`, as Node finds it. */
function resolve(from: string, wanted: string, files: Parts['files']): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of wanted.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  const found = endings.map((ending) => steps.join('/') + ending).find((path) => Object.hasOwn(files, path));
  if (found === undefined) throw new Error(`There is no module '${wanted}' beside ${from}.`);
  return found;
}

/** Runs a file among its neighbours: each is evaluated once, and in a function, so that their names stay apart. */
export function localModules({ files, own, translate, evaluate, outside }: Parts): Require {
  const known = new Map<string, { exports: unknown }>();

  const load = (path: string): unknown => {
    const before = known.get(path);
    if (before) return before.exports;
    const module = { exports: {} as unknown };
    known.set(path, module);
    const source = files[path] ?? '';
    if (path.endsWith('.json')) return (module.exports = JSON.parse(source));
    const url = path === own ? sourceName : path;
    const wrapped = `(function (require, module, exports) {${translate(source)}\n})\n//# sourceURL=${url}`;
    const make = evaluate(wrapped) as (require: Require, ...rest: unknown[]) => void;
    const require: Require = (name) =>
      /^\.\.?\//.test(name) ? load(resolve(path, name, files)) : outside(name);
    make(require, module, module.exports);
    return module.exports;
  };

  return (path) => load(resolve('', path, files));
}

import type { Printed } from './printed.ts';

/** What `process.exit` throws: the program is over, and that is no fault. */
export class Exit {}

type Listener = (value?: string) => void;

const linesOf = (stdin: string): string[] => stdin.replace(/\r?\n$/, '').split(/\r?\n/);

/** Events in the order of `parts`, once whoever wants to hear them has said so. */
function listenable(parts: Record<string, readonly (string | undefined)[]>) {
  let waiting: [event: string, listener: Listener][] = [];
  const deliver = (): void => {
    const heard = waiting;
    waiting = [];
    for (const [name, values] of Object.entries(parts)) {
      for (const [event, listener] of heard) if (event === name) values.forEach((value) => listener(value));
    }
  };
  return (event: string, listener: Listener): void => {
    if (waiting.length === 0) setTimeout(deliver, 0);
    waiting.push([event, listener]);
  };
}

async function* each(values: readonly string[]): AsyncGenerator<string> {
  for (const value of values) yield await Promise.resolve(value);
}

function inputOf(stdin: string) {
  const values = stdin === '' ? [] : [stdin];
  const listen = listenable({ data: values, end: [undefined], close: [undefined] });
  const on = (event: string, listener: Listener): unknown => {
    listen(event, listener);
    return self;
  };
  const self = {
    on,
    once: on,
    setEncoding: () => self,
    resume: () => self,
    [Symbol.asyncIterator]: () => each(values),
  };
  return self;
}

function createInterface(stdin: string) {
  const lines = stdin === '' ? [] : linesOf(stdin);
  const listen = listenable({ line: lines, close: [undefined] });
  const on = (event: string, listener: Listener): unknown => {
    listen(event, listener);
    return self;
  };
  const self = { on, once: on, close: () => undefined, [Symbol.asyncIterator]: () => each(lines) };
  return self;
}

/** The little of Node that a program needs to read its input and to print: nothing else is there to be required. */
export function nodeModules(printed: () => Printed, stdin: () => string) {
  const readFileSync = (path: unknown): string => {
    if (path === 0 || path === '/dev/stdin') return stdin();
    throw new Error(`There is no file ${String(path)} here: read the input with readFileSync(0, 'utf8').`);
  };
  const known: Record<string, () => unknown> = {
    fs: () => ({ readFileSync }),
    readline: () => ({ createInterface: () => createInterface(stdin()) }),
    process: () => process,
  };
  const require = (name: unknown): unknown => {
    const make = known[String(name).replace(/^node:/, '')];
    if (!make) throw new Error(`There is no module '${String(name)}' here.`);
    return make();
  };
  const writer = (name: 'stdout' | 'stderr') => ({
    write: (text: unknown) => {
      printed().write(name, String(text));
      return true;
    },
  });
  const process = {
    argv: ['node', 'solution.js'],
    env: {},
    stdout: writer('stdout'),
    stderr: writer('stderr'),
    get stdin() {
      return inputOf(stdin());
    },
    nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) =>
      queueMicrotask(() => callback(...args)),
    hrtime: { bigint: () => BigInt(Math.round(performance.now() * 1e6)) },
    exit: () => {
      throw new Exit();
    },
  };
  return { require, process };
}

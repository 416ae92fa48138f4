import { inspect } from './inspect.ts';
import type { Printed } from './printed.ts';

const shown = (value: unknown): string => (typeof value === 'string' ? value : inspect(value));

/** `%s %d %i %f %j %o %O` of the first argument, as Node's console fills them in. */
function format(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string' || !first.includes('%')) return values.map(shown).join(' ');
  const filled = first.replace(/%([sdifjoOc%])/g, (written, kind: string) => {
    if (kind === '%') return '%';
    if (rest.length === 0) return written;
    const value = rest.shift();
    if (kind === 's') return shown(value);
    if (kind === 'd') return String(Number(value));
    if (kind === 'i') return String(Number.parseInt(String(value), 10));
    if (kind === 'f') return String(Number.parseFloat(String(value)));
    if (kind === 'j') return JSON.stringify(value);
    return kind === 'c' ? '' : inspect(value);
  });
  return [filled, ...rest.map(shown)].join(' ');
}

/** The console that candidates' code sees: what it prints is kept with the case. */
export function consoleOf(printed: () => Printed): Partial<Console> {
  let indent = '';
  const to =
    (stream: 'stdout' | 'stderr') =>
    (...values: unknown[]): void =>
      printed().write(stream, `${indent}${format(values).replaceAll('\n', `\n${indent}`)}\n`);
  const [log, error] = [to('stdout'), to('stderr')];
  const counts = new Map<string, number>();
  const group = (...values: unknown[]): void => {
    if (values.length > 0) log(...values);
    indent += '  ';
  };
  return {
    log,
    info: log,
    debug: log,
    dir: (value: unknown) => log(inspect(value)),
    table: (value: unknown) => log(inspect(value)),
    error,
    warn: error,
    trace: error,
    assert: (isTrue?: unknown, ...values: unknown[]) => {
      if (!isTrue) error('Assertion failed', ...values);
    },
    count: (label = 'default') => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      log(`${label}: ${counts.get(label)}`);
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2);
    },
    time: () => undefined,
    timeEnd: () => undefined,
    timeLog: () => undefined,
  };
}

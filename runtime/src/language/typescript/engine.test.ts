import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startRuntime, type Runtime } from '../../node/run-in-node.ts';

let typescript: Runtime;
beforeAll(async () => {
  typescript = await startRuntime('typescript');
});
afterAll(() => typescript.stop());

const call = (source: string, ...inputs: unknown[][]) =>
  typescript.run({
    kind: 'function',
    entry: 'solve',
    source,
    cases: inputs.map((input, at) => ({ id: String(at), input })),
  });

test('types, enums, generics and parameter properties run', async () => {
  const source = `
    enum Side { Left = 'left', Right = 'right' }
    interface Step { side: Side; by?: number }
    class Walk<T extends Step> {
      constructor(private readonly steps: T[]) {}
      total(): number { return this.steps.reduce((sum, { by = 0 }) => sum + by!, 0); }
    }
    export function solve(by: number[]): [number, Side] {
      return [new Walk(by.map((one) => ({ side: Side.Left, by: one }) satisfies Step)).total(), Side.Right];
    }`;
  expect(await call(source, [[1, 2, 3]])).toMatchObject([{ output: [6, 'right'] }]);
});

test('a program reads its input with an import', async () => {
  const source = `import { readFileSync } from 'node:fs';
    const numbers: number[] = readFileSync(0, 'utf8').split(' ').map(Number);
    console.log(Math.max(...numbers));`;
  const job = { kind: 'program', source, cases: [{ id: '0', input: { stdin: '3 9 4' } }] } as const;
  expect(await typescript.run({ ...job, cases: [...job.cases] })).toMatchObject([{ output: '9\n' }]);
});

test('the line of a fault is the candidate’s; a column moved by types is not told', async () => {
  const source = `interface Node { next?: Node }
function solve(node: Node): unknown {
  return (node as Required<Node>).next.next!.next;
}`;
  const [outcome] = await call(source, [{}]);
  expect(outcome?.fault).toMatchObject({ kind: 'runtime', type: 'TypeError', line: 3 });
  expect(outcome?.fault?.column).toBeUndefined();
});

test('a faulty text has its place', async () => {
  const [outcome] = await call('function solve(x: number): number {\n  return x +;\n}', [1]);
  expect(outcome?.fault).toMatchObject({ kind: 'syntax', line: 2 });
});

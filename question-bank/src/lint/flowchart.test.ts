import { describe, expect, it } from '@jest/globals';
import { faultInFlowchart } from './flowchart.ts';

const flow = (...lines: string[]) => faultInFlowchart(['flowchart LR', ...lines].join('\n'));

describe('reading a flowchart', () => {
  it.each([
    'a --> b',
    'a-->b',
    'a[Text with spaces] --> b[(Store)] --> c([Round])',
    'a["Text (with parentheses)"] -->|"GET /x"| b{{Queue}}',
    'a -- reads --> b',
    'a -.-> b',
    'a -. asynchronous .-> b',
    'a ==> b & c',
    'a <--> b',
    'a --- b:::hot',
    'read-api --> write-api',
  ])('accepts %s', (line) => expect(flow(line)).toBeUndefined());

  it.each([
    'a -> b',
    'a --> ',
    'a[Text (bare)] --> b',
    'a[open --> b',
    'a',
    'a --> b\nend',
    'subgraph x\na --> b',
    'a b --> c',
    'a -->|x b',
  ])('refuses %s', (line) =>
    expect(flow(line)).toEqual({ line: expect.any(Number), reason: expect.any(String) }),
  );

  it('wants a header with a direction', () => {
    expect(faultInFlowchart('a --> b')).toMatchObject({ line: 1 });
    expect(faultInFlowchart('%% why\nflowchart TB\n  a --> b')).toBeUndefined();
    expect(faultInFlowchart('flowchart LR\n a --> b\n\n c ~~ d')).toMatchObject({ line: 4 });
  });
});

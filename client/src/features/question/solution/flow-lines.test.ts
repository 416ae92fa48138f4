import { expect, test } from '@jest/globals';
import { flowLines } from './flow-lines.ts';

test('a flowchart reads as who leads to whom', () => {
  const chart =
    'flowchart LR\n  one[First, one] --> two[(Store)]\n  two -->|later| three\n  three[Third] -.->|back| one --> two';
  expect(flowLines(chart)).toEqual([
    { from: 'First, one', to: 'Store' },
    { from: 'Store', to: 'Third', says: 'later' },
    { from: 'Third', to: 'First, one', says: 'back' },
    { from: 'First, one', to: 'Store' },
  ]);
});

test('what is no plain flowchart is left as it was written', () => {
  expect(flowLines('sequenceDiagram\n  A->>B: hello')).toBeUndefined();
  expect(flowLines('A design in **words**')).toBeUndefined();
  expect(flowLines('flowchart LR\n  a ~~~ b')).toBeUndefined();
});

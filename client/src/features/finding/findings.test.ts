import { readFindings } from '@greenroom/shared/finding/read-findings';
import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { findingPlace } from '../../lib/finding-place.ts';
import {
  addFinding,
  type FindingMap,
  openFindings,
  reaches,
  setSeverity,
  stretchFinding,
} from './findings.ts';

function reviewed(): FindingMap {
  return new Y.Doc().getMap('findings/q') as FindingMap;
}
const anchor = { file: 'pay.py', side: 'after', line: 12 } as const;

describe('findings of a review', () => {
  test('what is written to a line is what the server reads in the result', () => {
    const map = reviewed();
    addFinding(map, 'f', anchor);
    openFindings(map)[0]?.text.insert(0, 'no lock is held');
    setSeverity(map, 'f', 'major');
    expect(readFindings(map.toJSON())).toEqual([
      { id: 'f', file: 'pay.py', side: 'after', lines: [12, 12], severity: 'major', text: 'no lock is held' },
    ]);
  });

  test('one still without words is none yet', () => {
    const map = reviewed();
    addFinding(map, 'f', anchor);
    expect(openFindings(map)).toHaveLength(1);
    expect(readFindings(map.toJSON())).toEqual([]);
  });

  test.each([
    [14, [12, 14]],
    [10, [10, 12]],
  ])('stretched to line %d it covers %j', (...[line, lines]) => {
    const map = reviewed();
    addFinding(map, 'f', anchor);
    for (const finding of openFindings(map)) stretchFinding(map, finding, line);
    expect(openFindings(map)[0]?.lines).toEqual(lines);
  });

  test('a finding shows where it reaches, on its own side of the change alone', () => {
    const finding = { file: 'pay.py', side: 'after', lines: [10, 12] as [number, number] } as const;
    expect(reaches(finding, anchor)).toBe(true);
    expect(reaches(finding, { ...anchor, side: 'before' })).toBe(false);
    expect(findingPlace(finding)).toBe('pay.py, lines 10 to 12');
    expect(findingPlace({ ...finding, side: 'before', lines: [3, 3] })).toBe('pay.py, removed line 3');
  });
});

import { randomUUID } from 'node:crypto';
import type { QuestionType } from '@greenroom/shared/question/question.schema';

const clarification = '  - { q: "", a: "", volunteer: true, match: ["", ""] }';
const worked = `clarifications:
${[clarification, clarification, clarification].join('\n').replaceAll(/true(?=[^]*true)/g, 'false')}
hints:
  - { level: 1, after_min: 1, text: "" }
  - { level: 2, after_min: 2, text: "" }
  - { level: 3, after_min: 3, text: "" }`;

const issue = `  - file: ""
    lines: [1, 1]
    severity: major
    category: correctness
    title: ""
    why: ""
    fix: ""`;

const probes = (parts: readonly string[]) =>
  `probes:\n${parts.map((part) => `  - { part: ${part}, ask: "" }`).join('\n')}`;
const checks = (part: string) => `  ${part}: ["", "", ""]`;
const dive = `  - topic: ""
    prompt: ""
    options:
      - { name: "", gains: "", costs: "" }
      - { name: "", gains: "", costs: "" }
    good: ""`;

/** The fields only this type has. */
export const fieldsOfType: Readonly<Record<QuestionType, string>> = {
  quiz: `choice: single
options:
  - { id: a, text: "", correct: true, why: "" }
  - { id: b, text: "", correct: false, why: "" }
  - { id: c, text: "", correct: false, why: "" }`,
  'short-answer': `sample: ""
points:
  - { point: "", phrases: [""] }`,
  coding: `${worked}
signature:
  name: ""
  params:
    - { name: "", type: "" }
  returns: ""
complexity: ""
wrong: []`,
  sql: `${worked}
dialect: postgresql
ordered: true
wrong: []`,
  review: `${worked}
kind: review
language: python
issues:
${[issue, issue, issue].join('\n')}
decoys:
  - { file: "", lines: [1, 1], why: "" }`,
  verbal: probes(['any', 'any']),
  design: `${worked}
requirements: { functional: ["", "", ""], nonFunctional: ["", ""] }
estimation:
  - { id: "", label: "", unit: "", inputs: {}, formula: "", value: 0 }
checks:
${['requirements', 'entities', 'api', 'high-level'].map(checks).join('\n')}
deepDives:
${[dive, dive, dive].join('\n')}
bar: { junior: "", mid: "", senior: "", staff: "" }`,
  behavioral: probes(['S', 'T', 'A', 'R']),
  managerial: `about: judgement\n${probes(['any', 'any'])}`,
  'to-ask': 'audience: engineer\nlistenFor: ""\navoid: ""',
};

const testCase = () => ({ uuid: randomUUID(), description: '', input: [], expected: null });
const cases = (count: number) => Array.from({ length: count }, testCase);

/** The files beside `question.yaml` that only this type has. */
export function filesOfType(type: QuestionType): Record<string, string> {
  if (type === 'coding') {
    const tests = JSON.stringify({ visible: cases(3), hidden: cases(7) }, null, 2);
    const sources = ['starter', 'solutions'].flatMap((sub) => [`${sub}/python.py`, `${sub}/javascript.js`]);
    return { 'tests.json': `${tests}\n`, ...Object.fromEntries(sources.map((name) => [name, ''])) };
  }
  if (type === 'sql') {
    const names = [
      'schema',
      'reference',
      'seeds/usual',
      'seeds/edge',
      'alternatives/one',
      'alternatives/two',
      'alternatives/three',
    ];
    return Object.fromEntries(names.map((name) => [`${name}.sql`, '']));
  }
  if (type === 'design') return { 'high-level.mmd': '', 'api.md': '', 'data-model.md': '' };
  return type === 'review' ? { 'diff.patch': '' } : {};
}

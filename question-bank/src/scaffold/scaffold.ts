import { randomUUID } from 'node:crypto';
import type { QuestionType } from '@greenroom/shared/question/question.schema';
import { jobRoles } from '@greenroom/shared/vocabulary/job-role';
import type { Phase } from '@greenroom/shared/vocabulary/phase';
import { fieldsOfType, filesOfType } from './of-type.ts';

export interface Wanted {
  type: QuestionType;
  phase: Phase;
  slug: string;
  author: string;
  /** `YYYY-MM-DD` */
  today: string;
}

const quick: readonly QuestionType[] = ['quiz', 'short-answer'];
const prefixed = (text: string, first: string, rest: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line, index) => (line === '' ? '' : `${index === 0 ? first : rest}${line}`))
    .join('\n');

const references = 'references:\n  - { title: "", url: "", kind: docs }';
const roles = `roles: [${jobRoles.join(', ')}]`;
const frame = ({ author, today }: Wanted) => `version: 1
status: draft
license: CC-BY-4.0
authoring: { author: ${JSON.stringify(author)}, at: ${today} }
reviews: []`;

const card = ({ type, slug }: Wanted) => `id: ${randomUUID()}
slug: ${slug}
type: ${type}
title: ""
skills: []
${roles}
level: { min: junior, max: mid }`;

function quizItem(wanted: Wanted): string {
  return `${card(wanted)}
time: { target: 1.5, max: 2 }
prompt: ""
${fieldsOfType[wanted.type]}
${references}`;
}

/** A new item at the end of the quiz file `existing`, or a file with this one item. */
export function scaffoldQuizItem(wanted: Wanted, existing: string | undefined): string {
  const item = prefixed(quizItem(wanted), '  - ', '    ');
  if (existing !== undefined) return `${existing.trimEnd()}\n\n${item}\n`;
  return `defaults:\n${prefixed(frame(wanted), '  ', '  ')}\nitems:\n${item}\n`;
}

const rubricByType: Partial<Record<QuestionType, [string, string, string]>> = {
  coding: ['coding', 'problem-solving', 'implementation'],
  sql: ['sql', 'query', 'edge-cases'],
  review: ['code-review', 'findings', 'repair'],
  verbal: ['verbal', 'correctness', 'depth'],
  design: ['system-design', 'requirements', 'deep-dive'],
  behavioral: ['behavioral', 'ownership', 'impact'],
  managerial: ['managerial', 'substance', 'judgement'],
};

function interviewFields(type: QuestionType): string {
  const rubric = rubricByType[type];
  if (!rubric) return '';
  const [template, ...criteria] = rubric;
  const anchors = criteria.map((id) => `    ${id}: { 1: "", 2: "", 3: "", 4: "" }`).join('\n');
  return `measures: ""
opening: ""
followups:
  - { when: strong, ask: "", good: "" }
  - { when: weak, ask: "", good: "" }
answer: { acceptable: "", weak: "" }
mistakes:
  - { mistake: "", why: "", say: "" }
  - { mistake: "", why: "", say: "" }
  - { mistake: "", why: "", say: "" }
rubric:
  template: ${template}
  override:
${anchors}
`;
}

export const isQuick = (type: QuestionType) => quick.includes(type);

/**
 * The files of a new item, by their path below its folder. Everything a machine can know is filled in; what a person must
 * write is empty, and `bank lint` names exactly those places.
 */
export function scaffoldItem(wanted: Wanted): Record<string, string> {
  const { type, phase } = wanted;
  const question = `${card(wanted)}
phase: ${phase}
time: { target: 5, max: ${type === 'to-ask' ? 3 : 8} }
${interviewFields(type)}${fieldsOfType[type]}
${references}
${frame(wanted)}
`;
  const answer: Record<string, string> = rubricByType[type] ? { 'answer.md': '' } : {};
  return {
    'question.yaml': question.replace('target: 5, max: 3', 'target: 1, max: 2'),
    'prompt.md': '',
    ...answer,
    ...filesOfType(type),
  };
}

import * as z from 'zod/mini';
import type { QuestionType } from './question.schema.ts';

export const questionTypeLabels: Readonly<Record<QuestionType, string>> = {
  quiz: 'Quiz',
  'short-answer': 'Short answer',
  coding: 'Coding',
  sql: 'SQL',
  review: 'Code review',
  verbal: 'Technical question',
  design: 'System design',
  behavioral: 'Behavioral',
  managerial: 'Managerial',
  'to-ask': 'Question to ask',
};

export const questionTypes = Object.keys(questionTypeLabels) as [QuestionType, ...QuestionType[]];
export const questionTypeSchema = z.enum(questionTypes);

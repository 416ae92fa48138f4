import * as z from 'zod/mini';

/** Languages an answer in code may be written in. `isRunnable` ones are executed by Greenroom itself. */
export const languageLabels = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  ruby: 'Ruby',
  php: 'PHP',
  java: 'Java',
  csharp: 'C#',
  go: 'Go',
  rust: 'Rust',
  sql: 'SQL',
  mongo: 'MongoDB query',
} as const;

export type Language = keyof typeof languageLabels;
export const languages = Object.keys(languageLabels) as [Language, ...Language[]];
export const languageSchema = z.enum(languages);

/** What a candidate may prefer for a coding question; SQL and Mongo come with the question. */
export const codingLanguages = languages.filter((language) => language !== 'sql' && language !== 'mongo');

import { expect, test } from '@jest/globals';
import { splitStatements } from './statement.ts';

const texts = (source: string): string[] => splitStatements(source).map(({ text }) => text);

test('parts statements and says where each begins, without the comments before it', () => {
  const source = '-- one;\nselect 1;\n/* a; /* b; */ c; */ select 2\n';
  expect(splitStatements(source)).toEqual([
    { text: 'select 1', start: 8, words: ['SELECT'] },
    { text: 'select 2\n', start: source.indexOf('select 2'), words: ['SELECT'] },
  ]);
});

test.each([
  ['strings', "select 'a;''b;' ; select 2"],
  ['escaped strings', "select e'a\\';b' ; select 2"],
  ['names', 'select 1 as "a;b" ; select 2'],
  ['dollar quotes', 'do $f$ begin; $$ ; end $f$ ; select 2'],
  ['brackets', 'create rule r as on insert to t do (select 1; select 2) ; select 2'],
  [
    'routine bodies',
    'create function f() returns int begin atomic select case when true then 1 end; select 3; end ; select 2',
  ],
])('a semicolon within %s does not part', (_, source) => {
  expect(texts(source)).toHaveLength(2);
});

test('a dollar in a name opens no quote', () => {
  expect(texts('select a$1$ from t; select b$1$ from t')).toHaveLength(2);
});

test.each(["select 'open; select 2", '/* open; select 2', 'select $$ open; select 2', 'select (1; select 2'])(
  'what is not closed reaches to the end: %s',
  (source) => expect(texts(source).length).toBeLessThan(2),
);

test('nothing but blanks, comments and semicolons is no statement', () => {
  expect(texts(' ;; -- nothing\n ; /* at all */ ')).toEqual([]);
});

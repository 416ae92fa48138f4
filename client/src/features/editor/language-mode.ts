import { type LanguageSupport, StreamLanguage } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import type { Language } from '@greenroom/shared/vocabulary/language';
import type { SqlDialect } from './format.ts';

/** What a query may name: which database it is for, and columns by table. */
export interface SqlSchema {
  dialect: SqlDialect;
  tables: Readonly<Record<string, readonly string[]>>;
}

/** Each language's mode is its own chunk: a Python round loads no Rust. */
const modes: Record<Language, (sql?: SqlSchema) => Promise<Extension | LanguageSupport>> = {
  python: async () => (await import('@codemirror/lang-python')).python(),
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript(),
  typescript: async () => (await import('@codemirror/lang-javascript')).javascript({ typescript: true }),
  ruby: async () => StreamLanguage.define((await import('@codemirror/legacy-modes/mode/ruby')).ruby),
  php: async () => (await import('@codemirror/lang-php')).php(),
  java: async () => (await import('@codemirror/lang-java')).java(),
  csharp: async () => StreamLanguage.define((await import('@codemirror/legacy-modes/mode/clike')).csharp),
  go: async () => (await import('@codemirror/lang-go')).go(),
  rust: async () => (await import('@codemirror/lang-rust')).rust(),
  sql: async ({ dialect, tables } = { dialect: 'postgresql', tables: {} }) => {
    const { PostgreSQL, SQLite, sql } = await import('@codemirror/lang-sql');
    return sql({ dialect: dialect === 'sqlite' ? SQLite : PostgreSQL, schema: { ...tables } });
  },
  mongo: async () => (await import('@codemirror/lang-javascript')).javascript(),
};

export function languageMode(language: Language, sql?: SqlSchema): Promise<Extension> {
  return modes[language](sql);
}

/** Spaces of one indentation, as each language's own style guide has it. */
export function indentOf(language: Language): string {
  return (
    { go: '\t', javascript: '  ', typescript: '  ', ruby: '  ', sql: '  ', mongo: '  ' }[
      language as string
    ] ?? '    '
  );
}

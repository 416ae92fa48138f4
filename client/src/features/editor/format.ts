import type { Language } from '@greenroom/shared/vocabulary/language';

export type SqlDialect = 'postgresql' | 'sqlite';

type Formatter = (source: string, dialect: SqlDialect) => Promise<string>;

/** Languages with a well-kept formatter that runs in a browser; each is loaded when somebody first asks for it. */
const formatters: Partial<Record<Language, Formatter>> = {
  javascript: (source) => byPrettier(source, 'babel'),
  typescript: (source) => byPrettier(source, 'babel-ts'),
  // A pipeline is an expression: as a program it would get a semicolon.
  mongo: async (source) => `${await byPrettier(source, '__js_expression')}\n`,
  async sql(source, dialect) {
    const { formatDialect, postgresql, sqlite } = await import('sql-formatter');
    return `${formatDialect(source, { dialect: { postgresql, sqlite }[dialect] })}\n`;
  },
};

async function byPrettier(source: string, parser: string): Promise<string> {
  const [{ format }, babel, estree] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/babel'),
    import('prettier/plugins/estree'),
  ]);
  return format(source, { parser, plugins: [babel, estree as never], printWidth: 88 });
}

export function canFormat(language: Language): boolean {
  return formatters[language] !== undefined;
}

/** The same code, laid out; rejects where it cannot be parsed. */
export async function formatSource(source: string, language: Language, dialect: SqlDialect): Promise<string> {
  if (source.trim() === '') return source;
  return (await formatters[language]?.(source, dialect)) ?? source;
}

import { transform, type Transform } from 'sucrase';

/** A text that no engine would take. Its place is known, which the browser's own error does not tell. */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxError';
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(message: string, at: { line?: number; column?: number } = {}) {
    super(message);
    this.line = at.line;
    this.column = at.column;
  }
}

const usesModules = /^[ \t]*(?:import|export)\b/m;

function translated(source: string, transforms: Transform[]): string {
  try {
    const all: Transform[] = usesModules.test(source) ? [...transforms, 'imports'] : transforms;
    return transform(source, { transforms: all, disableESTransforms: true, production: true }).code;
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    throw new SyntaxFault(message.replace(/ \(\d+:\d+\)$/, ''), loc);
  }
}

const isTakenByEngine = (source: string): boolean => {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- It is compiled here, and never called.
    return typeof new Function(source) === 'function';
  } catch {
    return false;
  }
};

/** JavaScript as it stands, line by line; only `import` and `export` become what a script can do. */
export function fromJavaScript(source: string): string {
  try {
    const code = translated(source, []);
    return usesModules.test(source) ? code : source;
  } catch (error) {
    // The engine has the last word on its own language.
    if (isTakenByEngine(source)) return source;
    throw error;
  }
}

/** TypeScript without its types; lines stay where they are, columns may not. */
export const fromTypeScript = (source: string): string => translated(source, ['typescript']);

/** What is used of sql.js, which brings no types. */
declare module 'sql.js/dist/sql-wasm-browser.js' {
  export type Value = number | bigint | string | Uint8Array | null;

  export interface Statement {
    step(): boolean;
    get(params: null, options: { useBigInt: true }): Value[];
    getColumnNames(): string[];
    getSQL(): string;
  }

  export interface StatementIterator extends Iterator<Statement> {
    return(): IteratorResult<Statement>;
    /** What is not executed yet; after an error, from the statement that has it. */
    getRemainingSQL(): string;
  }

  export interface Database {
    run(sql: string): Database;
    exec(sql: string): { columns: string[]; values: Value[][] }[];
    prepare(sql: string): { free(): boolean };
    iterateStatements(sql: string): StatementIterator;
    close(): void;
  }

  interface Options {
    wasmBinary: ArrayBuffer;
    /** Without it, sql.js puts functions of its own in the place of SQLite's. */
    useOldExtensionFunctions: false;
  }

  /** The first call makes the one machine that there is. */
  export default function initSqlJs(options: Options): Promise<{ Database: new () => Database }>;
}

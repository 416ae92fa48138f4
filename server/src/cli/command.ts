import 'reflect-metadata';
import { AppError } from '@greenroom/shared/http/error';
import { explainExit } from '../app/exit.ts';
import { type Config, loadConfig } from '../config/config.ts';

export interface Call {
  /** What stands behind the command's name. */
  args: readonly string[];
  config: Config;
  /** Where the person typed it: paths are meant from there, and pnpm itself moves to the repository. */
  folder: string;
  print(line: string): void;
}

/**
 * One command of the command line: `pnpm admin` runs dist/cli/admin.js, which says `await run(admin)`. It may answer an exit
 * code of its own.
 */
export type Command = (call: Call) => Promise<number | void>;

/** Called wrongly; the message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command as the whole of this process, with the exit codes of sysexits.h. */
export async function run(command: Command): Promise<void> {
  try {
    const config = loadConfig(process.env, process.cwd());
    const folder = process.env['INIT_CWD'] ?? process.cwd();
    const print = (line: string) => console.log(line);
    process.exitCode = (await command({ args: process.argv.slice(2), config, folder, print })) ?? 0;
  } catch (error) {
    const { code, sentence } = explain(error);
    console.error(sentence);
    process.exitCode = code;
  }
}

function explain(error: unknown): { code: number; sentence: string } {
  if (error instanceof UsageError) return { code: 64, sentence: error.message };
  if (error instanceof AppError) return { code: 65, sentence: error.message };
  return explainExit(error);
}

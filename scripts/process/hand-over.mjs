import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Goes on as another program in this process: its arguments, its signals, its exit code. */
export async function handOver(file, args) {
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { at, root } from '../process/root.mjs';

/** Tracked files and new ones not ignored, read once. */
function listed() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(list.split('\0'))].filter((path) => path && existsSync(at(path)));
}

const binary = /\.(png|jpe?g|gif|ico|webp|woff2?|webm|ogg|mp3|zip|gz|sqlite|wasm|pdf)$/i;

export function textFiles() {
  return listed()
    .filter((path) => !binary.test(path))
    .map((path) => ({ path, text: readFileSync(at(path), 'utf8') }));
}

const isMigration = (path) => /(^|\/)migrations?\//.test(path);
const isContent = (path) => path.startsWith('question-bank/') && !path.startsWith('question-bank/src/');

/** TypeScript and scripts a person wrote: no migrations, no content, no fixtures. */
export const isSource = ({ path }) =>
  /\.(tsx?|mjs|cjs|js)$/.test(path) &&
  !/\.d\.ts$|(^|\/)fixtures?\/|lint-fixtures\//.test(path) &&
  !isMigration(path) &&
  !isContent(path);

export const isTest = ({ path }) =>
  /\.(test|spec)\.(tsx?|mjs)$/.test(path) || /^(e2e|server\/test)\//.test(path);

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The text files below a folder, by their path relative to it with `/`, in alphabetical order. */
export type Folder = ReadonlyMap<string, string>;

export function readFolder(root: string, folder: string): Folder {
  const names: string[] = [];
  const walk = (at: string) => {
    for (const entry of readdirSync(join(root, folder, at), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = posix.join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else names.push(path);
    }
  };
  walk('');
  return new Map(names.sort().map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]));
}

/** The files directly or deeper in one sub-folder, named from there. */
export function filesIn(files: Folder, sub: string): [string, string][] {
  const prefix = `${sub}/`;
  return [...files]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, text]) => [name.slice(prefix.length), text]);
}

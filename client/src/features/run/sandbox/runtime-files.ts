import type { RuntimeEntry } from '@greenroom/shared/run/worker-message';
import { isKept, keptFile } from './kept-files.ts';

/** Blobs are the browser's to keep out of the page's memory; every worker reads them for itself. */
export interface RuntimeFiles {
  script: Blob;
  files: Record<string, Blob>;
}

const addressOf = ({ path }: { path: string }): string => `/runtime/${path}`;
const filesOf = ({ script, files }: RuntimeEntry) => [script, ...Object.values(files)];

/** Whether preparing this language would ask the network for anything. */
export async function isDownloaded(entry: RuntimeEntry): Promise<boolean> {
  const kept = await Promise.all(filesOf(entry).map((file) => isKept(addressOf(file))));
  return kept.every(Boolean);
}

/** Everything of a language, all at once; `onFraction` hears how far it is. Without an optional file it does without. */
export async function download(
  entry: RuntimeEntry,
  onFraction: (fraction: number) => void,
  signal: AbortSignal,
): Promise<RuntimeFiles> {
  const total = filesOf(entry).reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const onBytes = (count: number): void => {
    loaded += count;
    onFraction(Math.min(loaded / total, 1));
  };
  const get = (file: { path: string }) => keptFile(addressOf(file), onBytes, signal);
  const named = Object.entries(entry.files).map(async ([name, file]) => {
    const blob = entry.optional.includes(name) ? await get(file).catch(() => undefined) : await get(file);
    return [name, blob] as const;
  });
  const [script, files] = await Promise.all([get(entry.script), Promise.all(named)]);
  return { script, files: Object.fromEntries(files.filter((file): file is [string, Blob] => !!file[1])) };
}

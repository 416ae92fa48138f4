import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadPyodide } from 'pyodide';
import type { LanguageAssets } from '../../assets.ts';
import { fileNames, installHarness, settings } from './settings.ts';

/** The machine starts with 30 MiB of memory, which is where the image goes; its header comes on top. */
const largestImage = 30 * 1024 * 1024 + 128;

const { resolve } = createRequire(import.meta.url);
const harnessFolder = new URL('harness/', import.meta.url);

async function harnessTexts(): Promise<Record<string, string>> {
  const names = (await readdir(harnessFolder)).filter((name) => name.endsWith('.py')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, harnessFolder), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

/** Memory after Python has started and the harness has imported what candidates import: most of a boot, done once. */
async function memoryImage(texts: Record<string, string>): Promise<Uint8Array> {
  const pyodide = await loadPyodide({ ...settings(), _makeSnapshot: true });
  installHarness(pyodide, texts);
  pyodide.runPython('import gc, greenroom.preload; gc.collect()');
  const image = pyodide.makeMemorySnapshot();
  if (image.length > largestImage)
    throw new Error(`The memory image has ${image.length} bytes: preload less.`);
  return image;
}

export const assets: LanguageAssets = {
  frame: 'wasm',
  optional: [fileNames.image],
  async files() {
    const texts = await harnessTexts();
    return {
      [fileNames.wasm]: await readFile(resolve('pyodide/pyodide.asm.wasm')),
      [fileNames.standardLibrary]: await readFile(resolve('pyodide/python_stdlib.zip')),
      [fileNames.harness]: Buffer.from(JSON.stringify(texts)),
      [fileNames.image]: await memoryImage(texts),
    };
  },
};

import { loadPyodide, type PyodideAPI, type PyodideConfig } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import type { BootInput } from '../../engine.ts';
import { Deadline } from './deadline.ts';
import { fileNames, installHarness, settings } from './settings.ts';
import { StandardStreams } from './standard-streams.ts';

/** `harness/run.py`; texts are JSON. */
interface Harness {
  prepare(): void;
  start(job: string): void;
  run_case(input: string): string;
  finish(): void;
}

/** Python ready for runs. */
export interface Interpreter {
  harness: Harness;
  streams: StandardStreams;
  deadline: Deadline;
  isFromSnapshot: boolean;
}

type Files = BootInput['files'];

/** Never asked for: whatever is read from below it is answered from the bytes at hand. */
const nowhere = 'https://pyodide.invalid/';

function fileOf(files: Files, name: string): ArrayBuffer {
  const file = files[name];
  if (!file) throw new Error(`${name} is missing.`);
  return file;
}

type Answer = Pick<Response, 'ok' | 'arrayBuffer'>;

function shadow(place: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(place, name);
  Object.defineProperty(place, name, { value, configurable: true, writable: true });
  return () => {
    Reflect.deleteProperty(place, name);
    if (before) Object.defineProperty(place, name, before);
  };
}

/**
 * Pyodide takes its files by `fetch` alone, so one that answers from memory stands there while it loads. It only warns of
 * WebAssembly that cannot be compiled, and waits for ever; here that ends the boot.
 */
async function withBytes<Result>(files: Files, load: () => Promise<Result>): Promise<Result> {
  let fail: (reason: unknown) => void = () => undefined;
  const failure = new Promise<never>((_resolve, reject) => (fail = reject));
  const answer = async (url: URL): Promise<Answer> => {
    const bytes = fileOf(files, url.pathname.slice(1));
    return { ok: true, arrayBuffer: async () => bytes };
  };
  const compile = async (source: Promise<Answer>, imports: WebAssembly.Imports) => {
    const bytes = await (await source).arrayBuffer();
    const made = WebAssembly.instantiate(bytes, imports);
    made.catch(fail);
    return made;
  };
  const restore = [shadow(globalThis, 'fetch', answer), shadow(WebAssembly, 'instantiateStreaming', compile)];
  try {
    return await Promise.race([load(), failure]);
  } finally {
    for (const back of restore) back();
  }
}

async function load(files: Files, image?: ArrayBuffer): Promise<PyodideAPI> {
  const config: PyodideConfig = { ...settings(), indexURL: nowhere, createPyodideModule };
  return withBytes(files, () => loadPyodide(image ? { ...config, _loadSnapshot: image } : config));
}

async function loadPlain(files: Files): Promise<PyodideAPI> {
  const pyodide = await load(files);
  const text = new TextDecoder().decode(fileOf(files, fileNames.harness));
  installHarness(pyodide, JSON.parse(text) as Record<string, string>);
  return pyodide;
}

function ready(pyodide: PyodideAPI, isFromSnapshot: boolean): Interpreter {
  const harness = pyodide.pyimport('greenroom.run') as unknown as Harness;
  const streams = new StandardStreams(pyodide);
  harness.prepare();
  return { harness, streams, deadline: new Deadline(pyodide), isFromSnapshot };
}

/** From the memory image where there is one and it fits, else by starting Python, whose runs then import for themselves. */
export async function bootInterpreter(files: Files): Promise<Interpreter> {
  const image = files[fileNames.image];
  if (image) {
    try {
      return ready(await load(files, image), true);
    } catch {
      // An image that this machine refuses costs a second, not the runtime.
    }
  }
  return ready(await loadPlain(files), false);
}

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

/** Pyodide takes its files by `fetch` alone, so one that answers from memory stands there while it loads. */
async function withFetch<Result>(files: Files, load: () => Promise<Result>): Promise<Result> {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  const answer = async (url: URL): Promise<Response> => {
    const headers = { 'content-type': 'application/wasm' };
    return new Response(fileOf(files, url.pathname.slice(1)), { headers });
  };
  Object.defineProperty(globalThis, 'fetch', { value: answer, configurable: true });
  try {
    return await load();
  } finally {
    Reflect.deleteProperty(globalThis, 'fetch');
    if (before) Object.defineProperty(globalThis, 'fetch', before);
  }
}

async function load(files: Files, image?: ArrayBuffer): Promise<PyodideAPI> {
  const config: PyodideConfig = { ...settings(), indexURL: nowhere, createPyodideModule };
  return withFetch(files, () => loadPyodide(image ? { ...config, _loadSnapshot: image } : config));
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

/** From the memory image where there is one and it fits, else by starting Python and importing everything. */
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

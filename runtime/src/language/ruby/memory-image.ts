import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Machine } from './machine.ts';
import { rubyString } from './ruby-literal.ts';
import { withMemoryImage } from './wasm-module.ts';

const require = createRequire(import.meta.url);

/** The stack lies at the bottom of the memory; between two calls nothing on it is alive. */
const stackBytes = 16 * 1024 * 1024;
const defaultMaxPages = (512 * 1024 * 1024) / 65_536;

const finishBoot = `
  require "/bundle/setup.rb" if File.exist?("/bundle/setup.rb")
  SOURCES.each { |source| eval(source, TOPLEVEL_BINDING, "<internal:greenroom>") }
  Object.send(:remove_const, :SOURCES)
  Process.warmup
  ""
`;

const sourceOf = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');

/** Ruby as it stands once it has booted and knows the runner: the boot's CPU is spent when the runtime is built. */
export async function bootedRuby(): Promise<Uint8Array> {
  const path = require.resolve('@ruby/3.4-wasm-wasi/dist/ruby+stdlib.wasm');
  const binary = new Uint8Array(await readFile(path));
  const sources = await Promise.all(['runner.rb', 'deep.rb'].map(sourceOf));
  const machine = new Machine(await WebAssembly.compile(binary));
  machine.initialize();
  machine.evaluate(`SOURCES = [${sources.map(rubyString).join()}]; ""`);
  machine.evaluate(finishBoot);
  if (machine.output.stderr !== '') throw new Error(`Ruby complained as it booted: ${machine.output.stderr}`);
  const image = new Uint8Array(machine.memory.buffer.slice(0));
  image.fill(0, 0, stackBytes);
  return withMemoryImage(binary, image, defaultMaxPages);
}

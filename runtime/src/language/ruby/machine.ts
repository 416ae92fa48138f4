import { Directory, File, type Inode, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import { CapturedOutput, standardStreams } from './standard-streams.ts';

/** What of the module's exports is called here. The names are those of its interface description. */
interface RubyExports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  cabi_realloc(pointer: number, oldSize: number, alignment: number, size: number): number;
  'cabi_post_rstring-ptr'(result: number): void;
  'ruby-init: func(args: list<string>) -> ()'(pointer: number, count: number): void;
  'rb-eval-string-protect: func(str: string) -> tuple<handle<rb-abi-value>, s32>'(
    pointer: number,
    bytes: number,
  ): number;
  'rstring-ptr: func(value: handle<rb-abi-value>) -> string'(handle: number): number;
}

export interface MachineOptions {
  stdin?: string;
  files?: Readonly<Record<string, string>>;
}

const encoder = new TextEncoder();
const arguments_ = ['main.rb', '-EUTF-8', '-e_=0'];

function directoryOf(files: Readonly<Record<string, string>>, stdin: Uint8Array): Map<string, Inode> {
  const root = new Map<string, Inode>([['dev', new Directory(new Map([['stdin', new File(stdin)]]))]]);
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/').filter((part) => part !== '');
    const name = parts.pop();
    let folder = root;
    for (const part of parts) {
      let inode = folder.get(part);
      if (!(inode instanceof Directory)) folder.set(part, (inode = new Directory(new Map())));
      folder = (inode as Directory).contents;
    }
    if (name !== undefined) folder.set(name, new File(encoder.encode(text)));
  }
  return root;
}

/** One Ruby, with a memory of its own. Whatever throws out of `evaluate` has ended it. */
export class Machine {
  output = new CapturedOutput();
  /** What ended it half-way. */
  endedBy: unknown;
  readonly #wasi = new WASI([], [], [], { debug: false });
  readonly #exports: RubyExports;
  /** Ruby's values that the module has handed out, by handle. */
  readonly #values = new Map<number, number>();
  #lastHandle = 0;

  constructor(module: WebAssembly.Module) {
    this.begin({});
    const instance = new WebAssembly.Instance(module, this.#imports(module));
    this.#exports = instance.exports as unknown as RubyExports;
    this.#wasi.inst = { exports: this.#exports };
  }

  get isEnded(): boolean {
    return this.endedBy !== undefined;
  }

  get memory(): WebAssembly.Memory {
    return this.#exports.memory;
  }

  /** Gives it another input and other files. */
  begin({ stdin = '', files = {} }: MachineOptions): void {
    const input = encoder.encode(stdin);
    const root = new PreopenDirectory('/', directoryOf(files, input));
    this.output = new CapturedOutput();
    this.#wasi.fds = [...standardStreams(input, () => this.output), root];
  }

  /** What is written from here on is another case's. */
  beginOutput(): void {
    this.output = new CapturedOutput();
  }

  /** The long way, from an untouched module. One made from a memory image stands ready without. */
  initialize(): void {
    this.#exports._initialize();
    const list = this.#allocate(arguments_.length * 8);
    for (const [at, argument] of arguments_.entries()) {
      const { pointer, bytes } = this.#copyIn(`${argument}\0`);
      const view = new DataView(this.memory.buffer);
      view.setUint32(list + at * 8, pointer, true);
      view.setUint32(list + at * 8 + 4, bytes, true);
    }
    this.#exports['ruby-init: func(args: list<string>) -> ()'](list, arguments_.length);
  }

  /** What an expression that gives a String gives. */
  evaluate(code: string): string {
    try {
      return this.#evaluate(code);
    } catch (error) {
      this.endedBy = error;
      throw error;
    }
  }

  #evaluate(code: string): string {
    const { pointer, bytes } = this.#copyIn(`${code}\0`);
    const evaluated = this.#exports[
      'rb-eval-string-protect: func(str: string) -> tuple<handle<rb-abi-value>, s32>'
    ](pointer, bytes);
    const view = new DataView(this.memory.buffer);
    if (view.getInt32(evaluated + 4, true) !== 0) throw new Error('Ruby raised where nothing may raise.');
    return this.#text(view.getInt32(evaluated, true));
  }

  #text(handle: number): string {
    const result = this.#exports['rstring-ptr: func(value: handle<rb-abi-value>) -> string'](handle);
    const view = new DataView(this.memory.buffer);
    const start = view.getUint32(result, true);
    const text = new TextDecoder().decode(
      new Uint8Array(this.memory.buffer, start, view.getUint32(result + 4, true)),
    );
    this.#exports['cabi_post_rstring-ptr'](result);
    this.#values.clear();
    return text;
  }

  #allocate(bytes: number): number {
    return this.#exports.cabi_realloc(0, 0, 1, bytes);
  }

  #copyIn(text: string): { pointer: number; bytes: number } {
    const encoded = encoder.encode(text);
    const pointer = this.#allocate(encoded.length);
    new Uint8Array(this.memory.buffer, pointer, encoded.length).set(encoded);
    return { pointer, bytes: encoded.length };
  }

  /** The bridge from Ruby to JavaScript (`require "js"`) is not there: each of its functions throws. */
  #imports(module: WebAssembly.Module): WebAssembly.Imports {
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      (imports[from] ??= {})[name] = () => {
        throw new Error(`${name} leads out of the sandbox.`);
      };
    }
    const keep = (value: number) => {
      this.#values.set(++this.#lastHandle, value);
      return this.#lastHandle;
    };
    return {
      ...imports,
      wasi_snapshot_preview1: this.#wasi.wasiImport as Record<string, WebAssembly.ImportValue>,
      canonical_abi: {
        ...imports['canonical_abi'],
        'resource_new_rb-abi-value': keep,
        'resource_get_rb-abi-value': (handle: number) => this.#values.get(handle) ?? 0,
        'resource_drop_js-abi-value': () => undefined,
      },
    };
  }
}

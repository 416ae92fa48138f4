import { init, type PhpModule } from '../../../node_modules/@php-wasm/web-8-4/asyncify/php_8_4.js';
import { CapturedOutput } from './captured-output.ts';
import { fatalLogPath, openFolders, phpIni } from './configuration.ts';

export interface MachineInput {
  module: WebAssembly.Module;
  runner: Uint8Array;
  memoryLimitBytes: number;
}

export interface Request {
  /** Path of the file to run. */
  script: string;
  files: Readonly<Record<string, string>>;
  stdin: string;
  /** What the runner is told: the candidate's file, and the function with its arguments. */
  told: { kind: string; entry: string; file: string; input: string };
}

export interface Ended {
  exitCode: number;
  /** The answer as the runner left it; null where it had none, or did not come to it. */
  result: string | null;
  fatalLog: string | null;
}

const iniPath = '/greenroom/php.ini';
const resultPath = '/greenroom/result.json';

function isExit(error: unknown): error is { status: number } {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number';
}

/** One PHP that serves requests one after the other. Whatever throws out of `request` has ended it. */
export class Machine {
  output = new CapturedOutput();
  isEnded = false;
  readonly #php: PhpModule;
  readonly #bootBytes: number;
  readonly #runner: Uint8Array;
  readonly #input: { bytes: Uint8Array; at: number };

  private constructor(php: PhpModule, runner: Uint8Array, input: { bytes: Uint8Array; at: number }) {
    this.#php = php;
    this.#bootBytes = php.HEAPU8.length;
    this.#runner = runner;
    this.#input = input;
  }

  static async boot({ module, runner, memoryLimitBytes }: MachineInput): Promise<Machine> {
    const input = { bytes: new Uint8Array(), at: 0 };
    const standing: { machine?: Machine } = {};
    const php = await new Promise<PhpModule>((resolve, reject) => {
      const made: PhpModule = init('WORKER', {
        ENV: {},
        noInitialRun: true,
        debug: false,
        instantiateWasm: (imports, receive) => {
          WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module), reject);
          return {};
        },
        onRuntimeInitialized: () => resolve(made),
        onAbort: reject,
        onStdout: (chunk) => standing.machine?.output.append('stdout', chunk),
        onStderr: (chunk) => standing.machine?.output.append('stderr', chunk),
        onHeaders: () => undefined,
        stdin: () => input.bytes[input.at++] ?? null,
        print: () => undefined,
        printErr: () => undefined,
      });
    });
    const machine = new Machine(php, runner, input);
    standing.machine = machine;
    for (const folder of Object.values(openFolders)) php.FS.mkdirTree(folder);
    php.FS.writeFile(iniPath, phpIni(memoryLimitBytes));
    machine.#set('wasm_set_phpini_path', iniPath);
    machine.#set('wasm_set_sapi_name', 'cli');
    await php.ccall('php_wasm_init', null, [], [], { async: true });
    return machine;
  }

  get memoryBytes(): number {
    return this.#php.HEAPU8.length;
  }

  get grownBytes(): number {
    return this.memoryBytes - this.#bootBytes;
  }

  /** Runs a file to its end. */
  async request({ script, files, stdin, told }: Request): Promise<Ended> {
    this.output = new CapturedOutput();
    this.#input.bytes = new TextEncoder().encode(stdin);
    this.#input.at = 0;
    this.#fill(files, told);
    this.#set('wasm_set_request_method', 'GET');
    this.#set('wasm_set_path_translated', script);
    this.#set('wasm_set_request_uri', script);
    this.isEnded = true;
    const exitCode = await this.#handle();
    this.isEnded = false;
    return { exitCode, result: this.#read(resultPath), fatalLog: this.#read(fatalLogPath) };
  }

  async #handle(): Promise<number> {
    try {
      return (await this.#php.ccall('wasm_sapi_handle_request', 'number', [], [], { async: true })) as number;
    } catch (error) {
      if (isExit(error)) return error.status;
      throw error;
    }
  }

  #read(path: string): string | null {
    const { FS } = this.#php;
    return FS.analyzePath(path).exists ? FS.readFile(path, { encoding: 'utf8' }) : null;
  }

  #fill(files: Request['files'], told: Request['told']): void {
    const { FS } = this.#php;
    for (const folder of Object.values(openFolders)) this.#empty(folder);
    FS.writeFile('/greenroom/runner.php', this.#runner);
    FS.writeFile('/greenroom/finish.php', '<?php GreenroomRunner::finish();');
    FS.writeFile('/greenroom/job.json', JSON.stringify(told));
    for (const [path, text] of Object.entries(files)) {
      FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
      FS.writeFile(path, text);
    }
    // PHP closes its standard input at the end of a request, as if the process ended with it.
    if (!FS.getStream(0)) FS.open('/dev/stdin', 'r');
    FS.chdir(openFolders.work);
  }

  #empty(folder: string): void {
    const { FS } = this.#php;
    for (const name of FS.readdir(folder)) {
      if (name === '.' || name === '..') continue;
      const path = `${folder}/${name}`;
      if (!FS.isDir(FS.lookupPath(path, { follow: false }).node.mode)) FS.unlink(path);
      else {
        this.#empty(path);
        FS.rmdir(path);
      }
    }
  }

  #set(name: string, value: string): void {
    this.#php.ccall(name, null, ['string'], [value]);
  }
}

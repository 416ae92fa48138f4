/** The part of Emscripten's glue that is used here; the package describes none of it. */
declare module '*/php_8_4.js' {
  interface FileSystem {
    writeFile(path: string, data: string | Uint8Array): void;
    readFile(path: string, options: { encoding: 'utf8' }): string;
    mkdirTree(path: string): void;
    readdir(path: string): string[];
    unlink(path: string): void;
    rmdir(path: string): void;
    open(path: string, flags: string): unknown;
    getStream(fd: number): unknown;
    chdir(path: string): void;
    analyzePath(path: string): { exists: boolean };
    lookupPath(path: string, options?: { follow: boolean }): { node: { mode: number } };
    isDir(mode: number): boolean;
  }

  export interface PhpModule {
    FS: FileSystem;
    HEAPU8: Uint8Array;
    ccall(
      name: string,
      result: string | null,
      types: string[],
      values: unknown[],
      options?: { async: boolean },
    ): unknown;
  }

  export interface PhpOptions {
    ENV: Record<string, string>;
    noInitialRun: true;
    debug: false;
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): unknown;
    onRuntimeInitialized(): void;
    onAbort(reason: unknown): void;
    onStdout(chunk: Uint8Array): void;
    onStderr(chunk: Uint8Array): void;
    onHeaders(chunk: Uint8Array): void;
    stdin(): number | null;
    print(text: string): void;
    printErr(text: string): void;
  }

  export function init(name: 'WORKER', options: PhpOptions): PhpModule;
}

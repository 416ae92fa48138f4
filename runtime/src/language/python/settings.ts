import type { PyodideAPI, PyodideConfig } from 'pyodide';

/** Names in `BootInput.files`. */
export const fileNames = {
  wasm: 'pyodide.asm.wasm',
  standardLibrary: 'python_stdlib.zip',
  harness: 'harness.json',
  image: 'memory.img',
} as const;

/** What the memory image is made with must be what it is loaded with. A fixed hash seed: sets look the same everywhere. */
export const settings = (): PyodideConfig => ({
  lockFileContents: {
    info: {
      abi_version: '2026_0',
      arch: 'wasm32',
      platform: 'emscripten_5_0_3',
      python: '3.14.2',
      version: '314.0.7',
    },
    packages: {},
  },
  env: { HOME: '/candidate', PYTHONHASHSEED: '0' },
  jsglobals: {},
  _sysExecutable: 'python',
});

/** The Python half of the engine, text by file name, becomes importable; `import_module` reads and compiles it once. */
export function installHarness(pyodide: PyodideAPI, texts: Readonly<Record<string, string>>): void {
  pyodide.FS.mkdirTree('/lib/greenroom');
  for (const [name, text] of Object.entries(texts)) pyodide.FS.writeFile(`/lib/greenroom/${name}`, text);
  pyodide.runPython(`
import sys
sys.path.insert(0, '/lib')
import greenroom.run
sys.path.remove('/lib')
`);
}

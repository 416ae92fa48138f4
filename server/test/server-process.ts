import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server as its own process, from the source: for what only a process can do, such as dying. */
export class ServerProcess {
  private readonly child: ChildProcess;
  private output = '';
  private readonly closed: Promise<unknown[]>;

  constructor(env: Record<string, string>, entry = '../src/main.ts', options: readonly string[] = []) {
    const args = [
      '--conditions=greenroom-source',
      '--import',
      own('./typescript.mjs'),
      own(entry),
      ...options,
    ];
    const { PATH = '' } = process.env;
    this.child = spawn(process.execPath, args, {
      env: { PATH, PORT: '0', LOG_LEVEL: 'error', ...env },
      stdio: 'pipe',
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += String(chunk)));
    this.closed = once(this.child, 'close');
  }

  /** The address it prints; throws what it said instead when it exits without. */
  async url(): Promise<string> {
    const address = /Greenroom is at (\S+)/;
    const found = () => address.exec(this.output)?.[1];
    while (found() === undefined && this.child.exitCode === null) {
      await Promise.race([once(this.child.stdout ?? this.child, 'data'), this.closed]);
    }
    const url = found();
    if (url === undefined) throw new Error(`The server did not start: ${this.output}`);
    return url;
  }

  /** Its exit code, and everything it said. */
  async exit(): Promise<{ code: number | null; output: string }> {
    await this.closed;
    return { code: this.child.exitCode, output: this.output };
  }

  async kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<{ code: number | null; output: string }> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
    return this.exit();
  }
}

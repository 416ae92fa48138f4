import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Usage {
  cpuMs: number;
  rss: number;
  /** The heap in use, and what hangs on it outside. */
  heap: number;
}

/** A server in a process of its own, which tells over its own channel what it has used. */
export class MeasuredServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly dataDir: string,
  ) {}

  static product(): Promise<MeasuredServer> {
    return MeasuredServer.start(own('../../../server/dist/main.js'), {
      PORT: '0',
      TRUST_PROXY: '127.0.0.1',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    });
  }

  static bareSocketIo(): Promise<MeasuredServer> {
    return MeasuredServer.start(own('bare-socket-io.mjs'), { NODE_ENV: 'production' });
  }

  /** y-websocket's own server, as it is published. It does not print a port that it was left to choose. */
  static async stockYWebsocket(): Promise<MeasuredServer> {
    const home = dirname(createRequire(import.meta.url).resolve('y-websocket/package.json'));
    const PORT = String(await freePort());
    const env = { HOST: '127.0.0.1', PORT, NODE_ENV: 'production' };
    return MeasuredServer.start(join(home, 'bin/server.cjs'), env);
  }

  private static async start(entry: string, env: Record<string, string>): Promise<MeasuredServer> {
    const { PATH = '', BENCH_NODE_OPTIONS } = process.env;
    const dataDir = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
    const profiling = BENCH_NODE_OPTIONS?.split(' ') ?? [];
    const args = ['--expose-gc', '--import', own('probe.mjs'), ...profiling, entry];
    const child = spawn(process.execPath, args, {
      env: { PATH, DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let said = '';
    for await (const chunk of child.stdout ?? []) {
      said += String(chunk);
      const url =
        /https?:\/\/\S+/.exec(said)?.[0] ?? (/ on port /.test(said) && `http://127.0.0.1:${env.PORT}`);
      if (url) {
        child.stdout?.resume();
        return new MeasuredServer(child, url, dataDir);
      }
    }
    throw new Error(`The server did not start: ${said}`);
  }

  /** What it has used so far; after `collect`, without what is garbage. */
  async usage(how: 'as-is' | 'collect' = 'as-is'): Promise<Usage> {
    const told = once(this.child, 'message');
    this.child.send(how);
    const [usage] = (await told) as [Usage];
    return usage;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** One that nobody listened on a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

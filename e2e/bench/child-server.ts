import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** A server in a process of its own, whose CPU time the system accounts for. */
export class ChildServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** Starts `node <args>` and waits for the address that it prints. */
  static async start(args: readonly string[], env: Record<string, string>): Promise<ChildServer> {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, args, {
      env: { PATH, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for (;;) {
      const [chunk] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [
        Buffer | number,
      ];
      if (!Buffer.isBuffer(chunk)) throw new Error(`The server did not start: ${said}`);
      said += String(chunk);
      const url = /(https?:\/\/\S+)/.exec(said)?.[1];
      if (url !== undefined) return new ChildServer(child, url);
    }
  }

  /** User and system time so far, in milliseconds (from /proc, in ticks of 10 ms). */
  get cpuMs(): number {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

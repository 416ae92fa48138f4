import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { askAround, Heard, Load } from './load.ts';

export type Order =
  | { do: 'open'; side: 'product' | 'bare' | 'stock'; url: string; rooms: number }
  | { do: 'offer'; load: Load }
  | { do: 'ask'; load: Parameters<typeof askAround>[1] };

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const hooks = new URL('../../../scripts/process/typescript-hooks.mjs', import.meta.url).href;
const typescript = `data:text/javascript,import{register}from'node:module';register('${hooks}')`;

/** The clients of one side: a process that does one thing after the other, as it is told. */
export class Driver {
  private readonly child: ChildProcess = fork(own('driver.ts'), { execArgv: ['--import', typescript] });

  constructor(
    private readonly side: 'product' | 'bare' | 'stock',
    private readonly url: string,
  ) {}

  /** Opens so many rooms more. */
  open(rooms: number): Promise<number> {
    return this.tell({ do: 'open', side: this.side, url: this.url, rooms });
  }

  offer(load: Load): Promise<Heard> {
    return this.tell({ do: 'offer', load });
  }

  ask(load: Parameters<typeof askAround>[1]): ReturnType<typeof askAround> {
    return this.tell({ do: 'ask', load });
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }

  private tell<T>(order: Order): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const end = () => reject(new Error(`the ${this.side} clients ended`));
      this.child.once('exit', end);
      this.child.once('message', (told) => {
        this.child.off('exit', end);
        resolve(told as T);
      });
      this.child.send(order);
    });
  }
}

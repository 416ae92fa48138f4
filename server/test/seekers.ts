import type { SessionId } from '@greenroom/shared/lib/id';
import {
  acceptPairing,
  joinPairing,
  pairingChanged,
  watchPairing,
} from '@greenroom/shared/pairing/pairing.events';
import type { PairingView, Wish } from '@greenroom/shared/pairing/pairing.schema';
import type { Ack, Command, CommandAnswer, CommandPayload } from '@greenroom/shared/realtime/command';
import { Database } from '../src/database/database.ts';
import { Users } from '../src/user/users.ts';
import { guest, type Person } from './people.ts';
import type { TestApp } from './test-app.ts';
import type { TestSocket } from './test-socket.ts';
import { until } from './until.ts';

export const anyWish: Wish = {
  phase: 'technical-interview',
  length: 'short',
  ways: 'both',
  firstRole: 'either',
  jobRole: 'backend-engineer',
  level: 'mid',
  languages: ['python'],
  medium: 'text',
};

type Is<K extends PairingView['is']> = Extract<PairingView, { is: K }>;

/** Somebody who looks for a partner, with a tab open. Close it. */
export class Seeker {
  /** What the tab shows. */
  view: PairingView = { is: 'idle' };
  /** Views that were sent unasked. */
  told = 0;

  private constructor(
    readonly person: Person,
    public socket: TestSocket,
  ) {
    this.listen();
  }

  static async arrive(app: { url: string }): Promise<Seeker> {
    return Seeker.of(await guest(app));
  }

  static async of(person: Person): Promise<Seeker> {
    return new Seeker(person, await person.socket());
  }

  /** Arrives and asks at once. */
  static async join(app: { url: string }, wish: Partial<Wish> = {}): Promise<Seeker> {
    const seeker = await Seeker.arrive(app);
    await seeker.ask(wish);
    return seeker;
  }

  get id(): string {
    return this.person.id;
  }

  async ask(wish: Partial<Wish> = {}): Promise<void> {
    await this.do(joinPairing, { wish: { ...anyWish, ...wish } });
  }

  /** A command that answers a view; throws where it is refused. */
  async do<C extends Command>(command: C, payload: CommandPayload<C>): Promise<CommandAnswer<C>> {
    const ack = await new Promise<Ack<CommandAnswer<C>>>((resolve) => {
      this.socket.socket.emit(command.name, payload, (answered: Ack<CommandAnswer<C>>) => {
        // At once: a fact that comes right behind it is newer.
        if (answered.ok) this.view = (answered.answer as { view: PairingView }).view;
        resolve(answered);
      });
    });
    if (!ack.ok) throw new Error(`${command.name} refused: ${ack.error.code} ${ack.error.message}`);
    return ack.answer;
  }

  async refused<C extends Command>(command: C, payload: CommandPayload<C>): Promise<string> {
    const ack = await this.socket.ask(command, payload as never);
    return ack.ok ? 'not refused' : ack.error.code;
  }

  async watch(): Promise<PairingView> {
    await this.do(watchPairing, {});
    return this.view;
  }

  /** Waits until the tab shows this. */
  async sees<K extends PairingView['is']>(is: K): Promise<Is<K>> {
    return until(async () => (this.view.is === is ? (this.view as Is<K>) : null));
  }

  /** Waits until the tab shows somebody waiting of whom this is true. */
  async waits(isSo: (view: Is<'waiting'>) => boolean): Promise<void> {
    await until(async () => this.view.is === 'waiting' && isSo(this.view));
  }

  async accept(): Promise<void> {
    const { pairingId } = await this.sees('found');
    await this.do(acceptPairing, { pairingId });
  }

  async room(): Promise<SessionId> {
    return (await this.sees('paired')).sessionId;
  }

  /** The tab is loaded anew. */
  async refresh(): Promise<void> {
    this.close();
    this.socket = await this.person.socket();
    this.listen();
  }

  close(): void {
    this.socket.close();
  }

  private listen(): void {
    this.socket.socket.on(pairingChanged.name, ({ view }: { view: PairingView }) => {
      this.view = view;
      this.told += 1;
    });
  }
}

/** Enough people for an instance that is not small; nobody of them does anything. */
export async function populate(app: TestApp): Promise<void> {
  const users = app.get(Users);
  await app.get(Database).write(async (manager) => {
    for (let count = 0; count < 60; count += 1) await users.create(manager);
  });
  // Counted anew once a minute.
  await app.clock.advance(61_000);
}

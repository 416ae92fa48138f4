import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import { finishReading } from '@greenroom/shared/pair/pair.events';
import type { PairView } from '@greenroom/shared/pair/pair-view.schema';
import type { Command, CommandAnswer, CommandPayload } from '@greenroom/shared/realtime/command';
import { advanceRound, finishRound, joinRoom, leaveRoom } from '@greenroom/shared/session/session.events';
import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { type Meeting, PreparePair } from '../src/session/prepare-pair.ts';
import { guest, type Person } from './people.ts';
import type { TestApp } from './test-app.ts';
import type { TestSocket } from './test-socket.ts';

/** One of two in a meeting. */
export class Side {
  constructor(
    readonly person: Person,
    readonly sessionId: SessionId,
    public socket: TestSocket,
  ) {}

  get id(): UserId {
    return this.person.id as UserId;
  }

  /** Joins (again) and answers the newest view. */
  async view(): Promise<SessionView> {
    return (await this.do(joinRoom, { sessionId: this.sessionId })).view;
  }

  async pair(): Promise<PairView> {
    const { pair } = await this.view();
    if (pair === null) throw new Error('not a meeting of two');
    return pair;
  }

  async do<C extends Command>(command: C, payload: CommandPayload<C>): Promise<CommandAnswer<C>> {
    const ack = await this.socket.ask(command, payload as never);
    if (!ack.ok) throw new Error(`${command.name} refused: ${ack.error.code} ${ack.error.message}`);
    return ack.answer;
  }

  async refused<C extends Command>(command: C, payload: CommandPayload<C>): Promise<string> {
    const ack = await this.socket.ask(command, payload as never);
    if (ack.ok) throw new Error(`${command.name} was not refused`);
    return ack.error.code;
  }

  leave(): Promise<unknown> {
    return this.do(leaveRoom, { sessionId: this.sessionId });
  }

  async reconnect(): Promise<void> {
    this.socket.close();
    this.socket = await this.person.socket();
  }
}

/** Two guests in a meeting: `candidate` and `interviewer` of its first round. Close it. */
export class PairRoom {
  private constructor(
    readonly candidate: Side,
    readonly interviewer: Side,
    readonly sessionId: SessionId,
  ) {}

  static async prepare(app: TestApp, wish: Partial<Omit<Meeting, 'people'>> = {}): Promise<PairRoom> {
    const [ada, bob] = [await guest(app), await guest(app)];
    const attendee = (person: Person) =>
      ({
        userId: person.id as UserId,
        jobRole: 'backend-engineer',
        level: 'mid',
        language: 'python',
      }) as const;
    const sessionId = await app.get(PreparePair).prepare({
      phase: 'technical-interview',
      length: 'full',
      ways: 'both',
      medium: 'voice',
      areStrangers: true,
      ...wish,
      people: [attendee(ada), attendee(bob)],
    });
    const side = async (person: Person) => new Side(person, sessionId, await person.socket());
    return new PairRoom(await side(ada), await side(bob), sessionId);
  }

  /** Both here, both ready. */
  static async begin(app: TestApp, wish: Partial<Omit<Meeting, 'people'>> = {}): Promise<PairRoom> {
    const room = await PairRoom.prepare(app, wish);
    await room.gather();
    await room.ready();
    return room;
  }

  async gather(): Promise<void> {
    for (const side of this.sides) await side.view();
  }

  async ready(): Promise<void> {
    for (const side of this.sides) await side.do(finishReading, { sessionId: this.sessionId });
  }

  get sides(): readonly Side[] {
    return [this.candidate, this.interviewer];
  }

  /** Through all steps, as the interviewer leads them, to the end. */
  async finish(): Promise<void> {
    const { sessionId } = this;
    const leader = await this.leader();
    const { steps } = (await leader.view()).round;
    for (const { id: stepId } of steps.slice(0, -1)) await leader.do(advanceRound, { sessionId, stepId });
    await leader.do(finishRound, { sessionId });
  }

  async leader(): Promise<Side> {
    const { role } = await this.interviewer.view();
    return role === 'interviewer' ? this.interviewer : this.candidate;
  }

  close(): void {
    for (const side of this.sides) side.socket.close();
  }
}

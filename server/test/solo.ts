import { startSolo } from '@greenroom/shared/session/session.api';
import type { CommandPayload } from '@greenroom/shared/realtime/command';
import type { SessionId } from '@greenroom/shared/lib/id';
import type { Command, CommandAnswer } from '@greenroom/shared/realtime/command';
import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { advanceRound, beginRound, finishRound, joinRoom } from '@greenroom/shared/session/session.events';
import { guest, type Person } from './people.ts';
import type { TestSocket } from './test-socket.ts';

export const minuteMs = 60_000;

/** A guest with a solo round of this plan, in its room. Close the socket. */
export class SoloRound {
  private constructor(
    readonly person: Person,
    readonly sessionId: SessionId,
    public socket: TestSocket,
  ) {}

  static async prepare(
    app: { url: string },
    plan: string,
    wish: Partial<{ questionId: string }> = {},
  ): Promise<SoloRound> {
    const person = await guest(app);
    const body = { plan, jobRole: 'backend-engineer', level: 'mid', language: 'python', ...wish } as const;
    const { sessionId } = await person.ask(startSolo, { body });
    return new SoloRound(person, sessionId, await person.socket());
  }

  static async begin(app: { url: string }, plan: string): Promise<SoloRound> {
    const round = await SoloRound.prepare(app, plan);
    await round.view();
    await round.do(beginRound, { sessionId: round.sessionId });
    return round;
  }

  /** Joins (again) and answers the newest view. */
  async view(): Promise<SessionView> {
    return (await this.do(joinRoom, { sessionId: this.sessionId })).view;
  }

  /** The answer of a command; throws where it is refused. */
  async do<C extends Command>(command: C, payload: CommandPayload<C>): Promise<CommandAnswer<C>> {
    const ack = await this.socket.ask(command, payload as never);
    if (!ack.ok) throw new Error(`${command.name} refused: ${ack.error.code} ${ack.error.message}`);
    return ack.answer;
  }

  /** The error code of a command that must be refused. */
  async refused<C extends Command>(command: C, payload: CommandPayload<C>): Promise<string> {
    const ack = await this.socket.ask(command, payload as never);
    if (ack.ok) throw new Error(`${command.name} was not refused`);
    return ack.error.code;
  }

  /** Moves on until the step of this activity is in hand. */
  async goTo(activity: string): Promise<SessionView> {
    let view = await this.view();
    while (view.round.steps[view.round.clock.stepIndex]?.activity !== activity) view = await this.next(view);
    return view;
  }

  async next(view: SessionView): Promise<SessionView> {
    const step = view.round.steps[view.round.clock.stepIndex];
    await this.do(advanceRound, { sessionId: this.sessionId, stepId: step?.id ?? '' });
    return this.view();
  }

  async finish(): Promise<void> {
    await this.do(finishRound, { sessionId: this.sessionId });
  }

  async reconnect(): Promise<void> {
    this.socket.close();
    this.socket = await this.person.socket();
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../http/actor.ts';
import { Authenticator } from '../http/authenticator.ts';
import { Turns } from './turns.ts';

/** One socket's messages, in the order in which it sent them. */
export interface Line {
  readonly cookie: string | undefined;
  /** Done when the last message so far has been recognised. */
  turn: Promise<void>;
}

/** Whose message it is, asked anew for each, and when it is taken up. */
@Injectable()
export class Recognition {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly turns: Turns,
  ) {}

  /** Who comes in at all. */
  admit(cookie: string | undefined): Promise<Actor | null> {
    return this.authenticator.authenticate(cookie);
  }

  /** Crowds a stretch at a time; what a socket sent first is handled first, however long a look-up takes. */
  async next(line: Line): Promise<Actor | null> {
    await this.turns.take();
    const recognised = line.turn.then(() => this.authenticator.authenticate(line.cookie));
    line.turn = recognised.then(
      () => undefined,
      () => undefined,
    );
    return recognised;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Users } from '../user/users.ts';

/** With fewer people in a week, being choosy would leave most of them alone. */
const few = 50;
const weekMs = 7 * 24 * 60 * 60_000;
const recountMs = 60_000;

/** Whether this instance is one where few people come. */
@Injectable()
export class InstanceSize {
  private counted: { at: number; people: Promise<number> } | null = null;

  constructor(
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  async isSmall(): Promise<boolean> {
    const now = this.clock.now();
    if (this.counted === null || now - this.counted.at >= recountMs)
      this.counted = { at: now, people: this.users.countSeenSince(now - weekMs) };
    return (await this.counted.people) < few;
  }
}

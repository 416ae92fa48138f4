import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { SessionId, UserId } from '@greenroom/shared/lib/id';
import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import type { EntityManager } from 'typeorm';
import { BlockList } from '../../block/block-list.ts';
import { type Attendee, type Meeting, PreparePair } from '../../session/prepare-pair.ts';
import { Users } from '../../user/users.ts';
import { LivePool } from '../live-pool.ts';

interface Invited {
  host: UserId;
  friend: UserId;
  wish: Wish;
}

/** Two who know each other meet on the terms of the one who asked. */
@Injectable()
export class FriendMeeting {
  constructor(
    private readonly live: LivePool,
    private readonly preparation: PreparePair,
    private readonly blocks: BlockList,
    private readonly users: Users,
  ) {}

  async hold(
    { host, friend, wish }: Invited,
    claim: (manager: EntityManager) => Promise<void>,
  ): Promise<SessionId> {
    const { preferences } = await this.users.me(friend);
    const language = wish.languages.includes(preferences.language) ? preferences.language : wish.languages[0];
    const mine = wish.languages[0];
    if (language === undefined || mine === undefined) throw new Error('a wish without a language');
    const own: Attendee = { userId: host, jobRole: wish.jobRole, level: wish.level, language: mine };
    const { jobRole, level } = preferences;
    const theirs: Attendee = { userId: friend, jobRole, level, language };
    const people = wish.firstRole === 'interviewer' ? ([theirs, own] as const) : ([own, theirs] as const);
    const { phase, length, ways, medium } = wish;
    return this.meet({ phase, length, ways, medium, people, areStrangers: false }, claim);
  }

  /** Two who have found each other by another door than the pool: they leave it, and the room is ready. */
  async meet(meeting: Meeting, claim?: (manager: EntityManager) => Promise<void>): Promise<SessionId> {
    const [one, other] = [meeting.people[0].userId, meeting.people[1].userId];
    // A block is not told: the link is simply worth nothing.
    if ((await this.blocks.of(one)).has(other))
      throw new AppError('link-invalid', 'This link is worth nothing.');
    this.assertFree([one, other]);
    const sessionId = await this.preparation.prepare(meeting, claim);
    this.live.change((pool) => pool.meetElsewhere([one, other], sessionId));
    return sessionId;
  }

  private assertFree(people: readonly UserId[]): void {
    const isAsked = (userId: UserId) => this.live.pool.standingOf(userId).is === 'found';
    if (people.some(isAsked))
      throw new AppError('state-refused', 'One of you is being paired at this moment: try again.');
  }
}

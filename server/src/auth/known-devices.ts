import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { hashToken } from './token.ts';
import { KnownDevice } from './known-device.entity.ts';

/**
 * Guessing is counted per account, which would let a stranger keep its owner out. A browser that has signed in before is
 * counted by itself, so there the owner always gets in.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Under whose count a failed try of this browser goes. */
  async counterFor(
    nameKey: string,
    ...[userId, token]: [string | undefined, string | undefined]
  ): Promise<string> {
    const stranger = `name ${nameKey}`;
    if (token === undefined) return stranger;
    const tokenHash = hashToken(token);
    const isKnown = await this.database.read.existsBy(KnownDevice, { tokenHash, userId: userId ?? '' });
    return isKnown ? `device ${tokenHash} ${nameKey}` : stranger;
  }

  /** Inside a write. */
  async remember(manager: EntityManager, ...[userId, token]: [string, string]): Promise<void> {
    await manager.upsert(KnownDevice, { userId, tokenHash: hashToken(token), seenAt: this.clock.now() }, [
      'tokenHash',
      'userId',
    ]);
  }

  /** Inside a write: after a reset, guesses from everywhere count alike again. */
  async forgetAll(manager: EntityManager, userId: string): Promise<void> {
    await manager.delete(KnownDevice, { userId });
  }
}

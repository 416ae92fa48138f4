import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type { UserRole } from '@greenroom/shared/user/user.schema';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../clock/clock.ts';
import { Database } from '../database/database.ts';
import { JoinCode } from './join-code.entity.ts';

/** Without letters and digits that are taken for each other when read aloud. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const dayMs = 24 * 3600_000;
const newCode = () => Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');

@Injectable()
export class JoinCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(): Promise<JoinCode[]> {
    return this.database.read.find(JoinCode, { order: { createdAt: 'DESC', code: 'ASC' } });
  }

  async create({
    role,
    maxUses,
    days,
  }: {
    role: UserRole;
    maxUses: number;
    days: number;
  }): Promise<JoinCode> {
    const createdAt = this.clock.now();
    const expiresAt = Math.round(createdAt + days * dayMs);
    const code: JoinCode = { code: newCode(), role, uses: 0, maxUses, createdAt, expiresAt, revokedAt: null };
    await this.database.write((manager) => manager.insert(JoinCode, code));
    return code;
  }

  async revoke(code: string): Promise<void> {
    const at = { revokedAt: this.clock.now() };
    await this.database.write(async (manager) => {
      const { affected } = await manager.update(JoinCode, { code: keyOf(code), revokedAt: IsNull() }, at);
      if (affected === 0)
        throw new AppError('not-found', 'There is no such join code, or it is revoked already.');
    });
  }

  /** A code that still opens; throws otherwise. */
  async load(code: string, manager: EntityManager = this.database.read): Promise<JoinCode> {
    const found = await manager.findOneBy(JoinCode, { code: keyOf(code) });
    const isOpen =
      found?.revokedAt === null && found.uses < found.maxUses && this.clock.now() < found.expiresAt;
    if (!isOpen)
      throw new AppError('join-code-invalid', 'This join code is unknown, used up, expired or revoked.');
    return found;
  }

  /** Inside a write, where nobody else can take the last use. */
  async use(manager: EntityManager, code: string): Promise<UserRole> {
    const found = await this.load(code, manager);
    await manager.update(JoinCode, { code: found.code }, { uses: found.uses + 1 });
    return found.role;
  }
}

/** As people type it: any case, with spaces and dashes where they like. */
const keyOf = (written: string) => written.toUpperCase().replace(/[\s-]/g, '');

import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Semaphore } from './semaphore.ts';

/** argon2id is the library's default algorithm; OWASP's second choice of cost. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two hashes at a time: each takes a core for tens of milliseconds, and rooms need theirs. */
@Injectable()
export class PasswordHash implements OnModuleInit {
  private readonly turns = new Semaphore(2, 100);
  private decoy: Promise<string> | undefined;
  /** How many passwords have been compared, for the metrics. */
  compared = 0;

  onModuleInit(): void {
    this.decoy = hash(randomBytes(32), cost);
  }

  make(password: string): Promise<string> {
    return this.turns.run(() => hash(password.normalize('NFKC'), cost));
  }

  /** Takes as long where there is nothing to compare with: a stranger must not learn who has an account. */
  matches(password: string, stored: string | null): Promise<boolean> {
    return this.turns.run(async () => {
      this.compared += 1;
      const isMatch = await verify(stored ?? (await this.decoy) ?? '', password.normalize('NFKC'));
      return isMatch && stored !== null;
    });
  }
}

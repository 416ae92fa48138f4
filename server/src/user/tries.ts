import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { TryLimit } from './try-limit.ts';

const minuteMs = 60_000;

/** What is limited without asking who one is. Thirty people behind one address get by; a program does not. */
@Injectable()
export class Tries {
  /** Guessing the password of one account. */
  readonly ofAccount: TryLimit;
  /** Guessing passwords or links from one address, whosever they are. */
  readonly ofAddress: TryLimit;
  /** Creating accounts from one address. */
  readonly toRegister: TryLimit;
  /** Having a reset mailed to one account. */
  readonly toReset: TryLimit;

  constructor(clock: Clock) {
    this.ofAccount = new TryLimit(clock, { calls: 10, perMs: minuteMs });
    this.ofAddress = new TryLimit(clock, { calls: 90, perMs: minuteMs });
    this.toRegister = new TryLimit(clock, { calls: 60, perMs: minuteMs });
    this.toReset = new TryLimit(clock, { calls: 3, perMs: 60 * minuteMs });
  }
}

/** One household or host has a whole /64 of IPv6: counting single addresses would count nothing. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(8 - groups.length - after.length).fill('0');
  return [...groups, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4).join(':');
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { elapsedMs } from '@greenroom/shared/session/clock';
import { seededRandom } from '@greenroom/shared/lib/random';
import { ServerProcess } from '../../test/server-process.ts';
import { SoloRound } from '../../test/solo.ts';
import { freshDatabaseUrl } from '../../test/test-database.ts';
import { Typist } from '../../test/typist.ts';

const kills = 20;
const dirs: string[] = [];
afterEach(() => dirs.splice(0).forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** Starts the server, types with several letters under way, kills it at a random acknowledgement; answers what was acknowledged. */
class KilledRound {
  readonly acknowledged: string[] = [];
  lost = 0;
  /** Elapsed time of the round that no life of a server accounts for. */
  uncreditedMs = 0;
  private round: SoloRound | undefined;
  private aliveMs = 0;
  /** Another port in every life. */
  private readonly address = { url: '' };

  constructor(
    readonly env: Record<string, string>,
    readonly entry: string | undefined,
  ) {}

  async live(random: () => number): Promise<void> {
    const server = new ServerProcess(this.env, this.entry);
    try {
      const round = await this.enter(await server.url());
      const view = await round.view();
      const backAt = Date.now();
      // At the moment the clock went on again; what has passed since is this life's own.
      const elapsedBack = elapsedMs(view.round.clock, view.round.clock.decidedAt);
      this.uncreditedMs = Math.max(this.uncreditedMs, elapsedBack - this.aliveMs);
      const typist = new Typist(round.socket, view.round.workDocumentId);
      await typist.sync();
      const text = typist.text('words/intro');
      this.lost += this.acknowledged.filter((word) => !text.includes(word)).length;
      await this.typeUntil(typist, 5 + Math.floor(random() * 60));
      await server.kill('SIGKILL');
      this.aliveMs = elapsedBack + (Date.now() - backAt);
    } finally {
      await server.kill('SIGKILL');
    }
  }

  /** Up to ten letters are under way at any time, so that a kill meets writes in flight. */
  private async typeUntil(typist: Typist, count: number): Promise<void> {
    let done = 0;
    const hand = async (finger: number) => {
      for (let stroke = 0; done < count; stroke += 1) {
        const word = `<${this.acknowledged.length}.${finger}.${stroke}>`;
        await typist.type('words/intro', word);
        this.acknowledged.push(word);
        done += 1;
      }
    };
    await Promise.race(Array.from({ length: 10 }, (_, finger) => hand(finger)));
  }

  private async enter(url: string): Promise<SoloRound> {
    this.address.url = url;
    if (this.round === undefined)
      return (this.round = await SoloRound.begin(this.address, 'behavioral-full'));
    await this.round.reconnect();
    return this.round;
  }
}

async function killed(times: number, entry?: string): Promise<KilledRound> {
  const dir = mkdtempSync(join(tmpdir(), 'greenroom-kill-'));
  dirs.push(dir);
  const databaseUrl = await freshDatabaseUrl();
  const env = {
    DATA_DIR: dir,
    ...(databaseUrl !== '' && { DATABASE_URL: databaseUrl }),
  };
  const round = new KilledRound(env, entry);
  const random = seededRandom(20261120);
  for (let time = 0; time <= times; time += 1) await round.live(random);
  return round;
}

test('kill -9 with writes in flight, twenty times: nothing acknowledged is lost, and the clock is credited', async () => {
  const round = await killed(kills);
  expect(round.acknowledged.length).toBeGreaterThan(kills * 5);
  expect(round.lost).toBe(0);
  // What a life of the server did not run is not counted; a heartbeat is at most a second old.
  expect(round.uncreditedMs).toBeLessThanOrEqual(0);
}, 180_000);

test('positive control: a server that answers before the commit loses what it called saved', async () => {
  expect((await killed(4, './hasty-main.ts')).lost).toBeGreaterThan(0);
}, 60_000);

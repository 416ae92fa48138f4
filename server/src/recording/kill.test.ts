import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { listRecordings } from '@greenroom/shared/recording/recording.api';
import { ServerProcess } from '../../test/server-process.ts';
import { SoloRound } from '../../test/solo.ts';
import { freshDatabaseUrl } from '../../test/test-database.ts';
import { Voice } from '../../test/voice.ts';

const dirs: string[] = [];
const servers: ServerProcess[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill('SIGKILL')));
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

async function start(env: Record<string, string>): Promise<{ server: ServerProcess; url: string }> {
  const server = new ServerProcess(env);
  servers.push(server);
  return { server, url: await server.url() };
}

test('kill -9 while chunks arrive: what was acknowledged is there, and nothing behind it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'greenroom-voice-'));
  dirs.push(dir);
  const databaseUrl = await freshDatabaseUrl();
  const env = { DATA_DIR: dir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const app = { url: (await start(env)).url };
  const round = await SoloRound.begin(app, 'behavioral-short');
  const voice = await Voice.begin(round);
  const path = join(dir, 'recordings', voice.recordingId, '0');
  const { person } = round;
  for (let life = 0; life < 4; life += 1) {
    await voice.say();
    const speaking = voice.say(200_000).catch(() => undefined);
    await servers[life]?.kill('SIGKILL');
    await speaking;
    // Half a chunk, as a kill in the middle of a write leaves it.
    appendFileSync(path, Buffer.alloc(5000, 'torn'));
    app.url = (await start(env)).url;
    const query = { sessionId: round.sessionId };
    const [recording] = (await person.ask(listRecordings, { query })).recordings;
    // A chunk may have been kept without its answer arriving; then the uploader sends it again, to no effect.
    const kept = recording?.segments[0]?.bytes ?? 0;
    expect(statSync(path).size).toBe(kept);
    const heard = (await voice.heard()).body as Buffer;
    expect(heard.subarray(0, voice.spoken.byteLength).equals(voice.spoken)).toBe(true);
    expect([0, 200_000]).toContain(kept - voice.spoken.byteLength);
    if (kept > voice.spoken.byteLength) voice.acknowledged.push(heard.subarray(voice.spoken.byteLength));
  }
  round.socket.close();
}, 60_000);

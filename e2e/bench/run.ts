import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChildServer } from './child-server.ts';
import { print } from './figure.ts';
import { killFigures } from './run/kills.ts';

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
const server = await ChildServer.start([main], { PORT: '0', DATA_DIR: dataDir });
try {
  for (const figure of await killFigures(server.url)) print(figure);
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true });
}

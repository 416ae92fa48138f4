import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChildServer } from './child-server.ts';
import { print, printMissing } from './figure.ts';
import { bombFigures } from './run/bombs.ts';
import { openBrowser } from './run/host-page.ts';
import { killFigures } from './run/kills.ts';
import { startPostgres } from './run/postgres.ts';
import { speedFigures } from './run/speed.ts';
import { workloads } from './run/workload.ts';

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const browser = await openBrowser();
const postgres = await startPostgres();
const dataDir = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
const server = await ChildServer.start([main], { PORT: '0', DATA_DIR: dataDir });
try {
  const place = { browser, url: server.url };
  for (const figure of await killFigures(place)) print(figure);
  for (const figure of await bombFigures(place)) print(figure);
  for (const workload of workloads(postgres.url)) {
    const figures = await speedFigures(place, workload).catch((error: unknown) => {
      process.exitCode = 1;
      printMissing(workload.id, String(error));
      return [];
    });
    if (!figures) printMissing(workload.id, `${workload.native.name} is not installed here`);
    for (const figure of figures ?? []) print(figure);
  }
} finally {
  await postgres.stop();
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true });
}
// Left to itself, the library that runs PostgreSQL ends this process with 0, whatever was missed.
process.exit();

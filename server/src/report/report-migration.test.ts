import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { freshDatabaseUrl } from '../../test/test-database.ts';
import { entities } from '../app/entities.ts';
import { loadConfig } from '../config/config.ts';
import { ReportDecision0000000000096 } from '../database/migrations/0096-report-decision.ts';
import { migrations } from '../database/migrations.ts';
import { openDatabase } from '../database/open-database.ts';
import { ReportEntity } from './report.entity.ts';

const [reporter, reported, guest] = ['reporter-id', 'reported-id', 'a-guest-who-signed-in'];
const evidence = {
  events: [
    { at: 1, by: null, type: 'round:begun' },
    { at: 2, by: reported, type: 'end:proposed' },
  ],
  chat: [
    { at: 3, by: reporter, text: 'mine' },
    { at: 4, by: guest, text: 'whose is this' },
  ],
};

test('a report from before sides were kept names the two by their side, and is dismissed where it was closed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'greenroom-report-'));
  const config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: await freshDatabaseUrl() }, dataDir);
  const before = migrations.slice(0, migrations.indexOf(ReportDecision0000000000096));
  const old = await openDatabase(config, { entities: [], migrations: before });
  for (const [id, closedAt] of [
    ['open', 'NULL'],
    ['closed', '5'],
  ])
    await old.write((manager) =>
      manager.query(
        `INSERT INTO report (id, session_id, reporter_id, reported_id, reason, text, evidence, at, closed_at, note)
         VALUES ('${id}', 's', '${reporter}', '${reported}', 'other', '', '${JSON.stringify(evidence)}', 1, ${closedAt}, '')`,
      ),
    );
  await old.close();
  const database = await openDatabase(config, { entities, migrations });
  const reports = await database.read.find(ReportEntity, { order: { id: 'ASC' } });
  await database.close();
  expect(reports).toMatchObject([{ decision: 'dismissed' }, { decision: null, reportedAs: '' }]);
  expect(reports[1]?.evidence).toEqual({
    events: [
      { at: 1, by: null, about: null, detail: null, type: 'round:begun' },
      { at: 2, by: 'reported', about: null, detail: null, type: 'end:proposed' },
    ],
    chat: [
      { at: 3, by: 'reporter', text: 'mine' },
      { at: 4, by: null, text: 'whose is this' },
    ],
  });
});

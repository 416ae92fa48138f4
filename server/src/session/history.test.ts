import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listSessions } from '@greenroom/shared/session/session.api';
import { guest } from '../../test/people.ts';
import { startTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { BANK_DRAFTS: 'true' } });
});
afterAll(() => app.stop());

test('half a millisecond is no place in a history', async () => {
  const person = await guest(app);
  expect((await person.refused(listSessions, { query: { before: 1.5 } })).code).toBe('input-invalid');
  expect(await person.ask(listSessions, { query: { before: 1 } })).toEqual({ sessions: [], hasMore: false });
});

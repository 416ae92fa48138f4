import { expect, test } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { memoryLog } from '../../test/memory-log.ts';

test('secrets are blotted out, however they come along', () => {
  const { log, text } = memoryLog();
  log.info('signed in', { password: 'hunter2', name: 'ada' });
  log.warn('odd request', { headers: { cookie: 'sid=hunter2', authorization: 'hunter2', accept: 'json' } });
  log.error('failed', { request: { body: { token: 'hunter2' }, headers: { 'set-cookie': 'hunter2' } } });
  expect(text()).not.toContain('hunter2');
  expect(text().match(/\[redacted\]/g)).toHaveLength(5);
  expect(text()).toContain('"name":"ada"');
});

test('control: what is no secret is written, one JSON object a line', () => {
  const { log, text } = memoryLog();
  log.info('started', { port: 3000 });
  log.debug('not at this level');
  const [line, ...rest] = text().trim().split('\n');
  expect(JSON.parse(line ?? '')).toMatchObject({ msg: 'started', port: 3000, level: 30 });
  expect(rest).toEqual([]);
});

test('an error is logged with its stack', () => {
  const { log, text } = memoryLog();
  log.error('failed', { error: new Error('why') });
  const { error } = JSON.parse(text()) as { error: { message: string; stack: string } };
  expect(error.message).toBe('why');
  expect(error.stack).toContain('log.test.ts');
});

test('a database error does not take the words it was about to write along', () => {
  const { log, text } = memoryLog();
  const error = new QueryFailedError(
    'INSERT INTO note VALUES (?)',
    ['my private words'],
    new Error('no such table'),
  );
  log.error('failed', { error });
  expect(text()).toContain('no such table');
  expect(text()).not.toContain('my private words');
});

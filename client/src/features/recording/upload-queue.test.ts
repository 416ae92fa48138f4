import { describe, expect, test } from '@jest/globals';
import { RequestError } from '../../lib/request-error.ts';
import { createUpload } from './upload-queue.ts';

const settled = async () => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

function setUp(failures: unknown[]) {
  const arrived: number[] = [];
  const timers: (() => void)[] = [];
  const refused: unknown[] = [];
  const upload = createUpload<number>({
    send: async (chunk) => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      arrived.push(chunk);
    },
    onChange: () => undefined,
    onRefused: (error) => refused.push(error),
    later: (run) => void timers.push(run),
  });
  return { upload, arrived, timers, refused };
}

describe('the upload of a recording', () => {
  test('sends chunks in order', async () => {
    const { upload, arrived } = setUp([]);
    for (const chunk of [1, 2, 3]) upload.push(chunk);
    await upload.drained();
    expect(arrived).toEqual([1, 2, 3]);
  });

  test('sends a chunk again before the next one when the line broke', async () => {
    const { upload, arrived, timers } = setUp([new RequestError('offline')]);
    upload.push(1);
    upload.push(2);
    await settled();
    expect(arrived).toEqual([]);
    timers.splice(0).forEach((run) => run());
    await settled();
    expect(arrived).toEqual([1, 2]);
  });

  test('gives up, once and aloud, on what the server will not take', async () => {
    const { upload, refused } = setUp([new RequestError('too-large')]);
    upload.push(1);
    upload.push(2);
    await upload.drained();
    expect(refused).toHaveLength(1);
  });
});

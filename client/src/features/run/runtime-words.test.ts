import { describe, expect, test } from '@jest/globals';
import { runtimeWords, sizeWords } from './runtime-words.ts';

test.each([
  [400, '1 kB'],
  [33_000, '33 kB'],
  [999_000, '999 kB'],
  [6_350_000, '6.4 MB'],
  [12_499_000, '12 MB'],
])('%d bytes read %s', (...[bytes, words]) => expect(sizeWords(bytes)).toBe(words));

describe('runtimeWords', () => {
  const python = { id: 'python', bytes: 12_500_000, isDeclined: false } as const;
  test('names the size before anything is downloaded, and while it is', () => {
    expect(runtimeWords({ ...python, state: { status: 'absent' } })).toBe('Python 3.14, 13 MB');
    expect(
      runtimeWords({
        ...python,
        state: { status: 'downloading', fraction: 0.409, downloadBytes: 12_500_000 },
      }),
    ).toBe('Python 3.14, 13 MB · downloading 40 %');
  });

  test('declined, failed or missing, it says that nothing is lost by it', () => {
    const told = [
      runtimeWords({ ...python, isDeclined: true, state: { status: 'absent' } }),
      runtimeWords({ ...python, state: { status: 'failed', code: 'boot' } }),
      runtimeWords({ ...python, bytes: null, state: { status: 'absent' } }),
    ];
    for (const words of told) expect(words).toContain('Write now, judged later on any device.');
  });
});

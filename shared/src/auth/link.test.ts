import { expect, test } from '@jest/globals';
import { linkPath, tokenFromHash } from '@greenroom/shared/auth/link';

const token = 'A-_9'.repeat(10) + 'xyz';

test('a link comes back as the token it was made of', () => {
  const { pathname, hash } = new URL(linkPath('return', token), 'http://localhost');
  expect(pathname).toBe('/return');
  expect(tokenFromHash(hash)).toBe(token);
});

test('what could not be a token of ours is none', () => {
  for (const hash of ['', '#', '#short', `#${token}x`, `#${token.slice(1)}/`])
    expect(tokenFromHash(hash)).toBeUndefined();
});

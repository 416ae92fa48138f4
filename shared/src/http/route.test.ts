import { describe, expect, test } from '@jest/globals';
import { fillPath } from '@greenroom/shared/http/route';

describe('fillPath', () => {
  test('puts the parameters into the path', () => {
    expect(fillPath('/api/sessions/:id/rounds/:roundId', { id: 'a', roundId: 'b' })).toBe(
      '/api/sessions/a/rounds/b',
    );
  });

  test('escapes what would change the path', () => {
    expect(fillPath('/api/questions/:slug', { slug: '../me?x=1#y' })).toBe(
      '/api/questions/..%2Fme%3Fx%3D1%23y',
    );
  });

  test('leaves a path without parameters alone', () => {
    expect(fillPath('/api/health')).toBe('/api/health');
  });
});

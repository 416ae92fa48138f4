import { describe, expect, test } from '@jest/globals';
import type { SessionView } from '@greenroom/shared/session/session-view.schema';
import { createSessionStore } from './session-store.ts';

const view = (version: number, id = 'one') => ({ id, version }) as SessionView;

describe('the session store', () => {
  test('takes a newer version', () => {
    const store = createSessionStore();
    store.apply(view(1));
    store.apply(view(3));
    expect(store.getState().view?.version).toBe(3);
  });

  test('ignores an older version and the same one again', () => {
    const store = createSessionStore();
    const third = view(3);
    store.apply(third);
    store.apply(view(2));
    store.apply(view(3));
    expect(store.getState().view).toBe(third);
  });

  test('does not compare versions of two sessions', () => {
    const store = createSessionStore();
    store.apply(view(9));
    store.apply(view(1, 'two'));
    expect(store.getState().view?.id).toBe('two');
  });

  test('drops an error once a view arrives', () => {
    const store = createSessionStore();
    store.fail(new Error('gone'));
    store.apply(view(1));
    expect(store.getState().error).toBeNull();
  });
});

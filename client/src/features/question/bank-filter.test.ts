import { describe, expect, test } from '@jest/globals';
import { filterPath, isFiltered, readFilter } from './bank-filter.ts';

describe('the bank’s filter in the address', () => {
  test('comes back as it was written', () => {
    const filter = { phase: 'system-design', skill: 'sql', search: 'two words', page: 2 } as const;
    const [, search = ''] = filterPath(filter).split('?');
    expect(readFilter(new URLSearchParams(search))).toMatchObject(filter);
  });

  test('is left out where it says nothing', () => {
    expect(filterPath({ page: 1, search: '' })).toBe('/bank');
    expect(isFiltered(readFilter(new URLSearchParams('page=3')))).toBe(false);
  });

  test('ignores what is no word of ours, and keeps the rest', () => {
    expect(readFilter(new URLSearchParams('phase=stage&level=senior&page=-1&x=1'))).toEqual({
      level: 'senior',
      page: 1,
    });
  });
});

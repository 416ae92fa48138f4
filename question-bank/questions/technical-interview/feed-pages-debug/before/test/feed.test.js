'use strict';

const { feedPage } = require('../src/feed');
const { PostStore } = require('../src/post-store');

const post = (id, createdAt, more = {}) => ({ id, createdAt, team: 'api', ...more });

function idsOfAllPages(store, limit) {
  const ids = [];
  let cursor = null;
  do {
    const page = feedPage(store, { team: 'api', limit, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

function equal(actual, expected, what) {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`${what}: got ${got}, wanted ${wanted}`);
  console.log(`ok  ${what}`);
}

const quiet = new PostStore([post('a', 100), post('b', 200, { deletedAt: 250 }), post('c', 300)]);
equal(idsOfAllPages(quiet, 5), ['c', 'a'], 'newest first, without deleted ones');

const busy = new PostStore([
  post('a', 100),
  post('b', 200),
  post('c', 200),
  post('d', 200),
  post('e', 300),
  post('f', 300, { team: 'web' }),
]);
equal(idsOfAllPages(busy, 2).sort(), ['a', 'b', 'c', 'd', 'e'], 'every post is on some page');

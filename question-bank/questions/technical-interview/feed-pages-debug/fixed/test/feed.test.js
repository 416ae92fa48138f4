'use strict';

const { feedPage, BadRequest } = require('../src/feed');
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

function refuses(query, what) {
  let refusal;
  try {
    feedPage(new PostStore([post('a', 100)]), { team: 'api', ...query });
  } catch (error) {
    refusal = error;
  }
  equal(refusal instanceof BadRequest, true, what);
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
equal(idsOfAllPages(busy, 2), ['e', 'd', 'c', 'b', 'a'], 'every post is on one page, in one order');
equal(busy.all().map(({ id }) => id), ['a', 'b', 'c', 'd', 'e', 'f'], 'the store keeps its order');
equal(feedPage(busy, { team: 'api', limit: 5 }).next, null, 'a full last page has none after it');
equal(feedPage(busy, { team: 'api', limit: '2' }).items.length, 2, 'a limit is text in a query string');

const many = new PostStore(Array.from({ length: 500 }, (_, index) => post(`p${index}`, index)));
equal(feedPage(many, { team: 'api', limit: '100000' }).items.length, 100, 'no page is longer than a hundred');

refuses({ limit: '0' }, 'a limit of nothing is refused');
refuses({ limit: 'all' }, 'a limit that is a word is refused');
refuses({ cursor: 'page-2' }, 'a cursor of somebody’s own is refused');
refuses({ cursor: '%E0' }, 'a cursor that was cut is refused');

'use strict';

const { decode, encode } = require('./cursor');

const usualSize = 20;

/**
 * One page of a team's posts, newest first. `limit` and `cursor` come from the query string of the request. `next` is the
 * cursor of the page that follows; null says that this was the last one.
 */
function feedPage(store, { team, limit = usualSize, cursor = null }) {
  const before = cursor === null ? Infinity : decode(cursor).createdAt;
  const posts = store
    .all()
    .sort((a, b) => b.createdAt - a.createdAt)
    .filter((post) => post.team === team && !post.deletedAt)
    .filter((post) => post.createdAt < before);
  const items = posts.slice(0, limit);
  const last = items[items.length - 1];
  const next = items.length < limit ? null : encode({ createdAt: last.createdAt });
  return { items, next };
}

module.exports = { feedPage };

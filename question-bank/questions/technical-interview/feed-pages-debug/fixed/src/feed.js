'use strict';

const { decode, encode } = require('./cursor');

const usualSize = 20;
const largestSize = 100;

class BadRequest extends Error {}

/** Newest first; posts of the same moment by id, so that no two places are equal. */
const byPlace = (a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

function sizeOf(limit) {
  const size = Number(limit);
  if (!Number.isInteger(size) || size < 1) throw new BadRequest('limit is a whole number from 1');
  return Math.min(size, largestSize);
}

function placeOf(cursor) {
  try {
    const { createdAt, id } = decode(cursor);
    if (Number.isFinite(createdAt) && typeof id === 'string') return { createdAt, id };
  } catch {
    // whatever was wrong with it, the client gets the same answer
  }
  throw new BadRequest('no cursor of this feed');
}

/**
 * One page of a team's posts, newest first. `limit` and `cursor` come from the query string of the request. `next` is the
 * cursor of the page that follows; null says that this was the last one. Throws BadRequest for what no client should send.
 */
function feedPage(store, { team, limit = usualSize, cursor = null }) {
  const size = sizeOf(limit);
  const place = cursor === null ? null : placeOf(cursor);
  const posts = store
    .all()
    .filter((post) => post.team === team && !post.deletedAt)
    .filter((post) => place === null || byPlace(place, post) < 0)
    .sort(byPlace); // a filter has made this list, so the store's own keeps its order
  const items = posts.slice(0, size);
  const last = items.at(-1);
  const next = posts.length > size ? encode({ createdAt: last.createdAt, id: last.id }) : null;
  return { items, next };
}

module.exports = { feedPage, BadRequest };

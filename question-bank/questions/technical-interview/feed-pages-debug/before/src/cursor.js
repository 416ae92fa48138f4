'use strict';

/** Cursors are opaque to clients, so that we may change what is inside. */
const encode = (place) => encodeURIComponent(JSON.stringify(place));
const decode = (cursor) => JSON.parse(decodeURIComponent(cursor));

module.exports = { encode, decode };

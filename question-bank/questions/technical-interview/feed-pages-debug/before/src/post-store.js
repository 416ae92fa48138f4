'use strict';

/** Posts in the order in which they were written. `all` gives the list itself; the export job reads it too. */
class PostStore {
  constructor(posts) {
    this.posts = posts;
  }

  all() {
    return this.posts;
  }
}

module.exports = { PostStore };

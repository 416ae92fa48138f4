/** A binary heap, since the language brings none: the pair that ends first is at index 0. */
class EndHeap {
  #pairs = [];

  get first() {
    return this.#pairs[0];
  }

  push(pair) {
    let at = this.#pairs.push(pair) - 1;
    while (at > 0 && this.#isBefore(at, (at - 1) >> 1)) at = this.#swap(at, (at - 1) >> 1);
  }

  pop() {
    const first = this.#pairs[0];
    const last = this.#pairs.pop();
    if (this.#pairs.length > 0) this.#pairs[0] = last;
    for (let at = 0, child = 1; child < this.#pairs.length; child = 2 * at + 1) {
      if (child + 1 < this.#pairs.length && this.#isBefore(child + 1, child)) child += 1;
      if (!this.#isBefore(child, at)) break;
      at = this.#swap(at, child);
    }
    return first;
  }

  #isBefore(a, b) {
    return this.#pairs[a].end < this.#pairs[b].end;
  }

  #swap(from, to) {
    [this.#pairs[from], this.#pairs[to]] = [this.#pairs[to], this.#pairs[from]];
    return to;
  }
}

function run_cache(capacity, commands) {
  const entries = new Map(); // key -> { value, end }; least recently used first
  const ends = new EndHeap(); // may hold pairs that a later set made obsolete
  const answers = [];

  const makeRoom = (now) => {
    while (ends.first && ends.first.end <= now) {
      const { end, key } = ends.pop();
      if (entries.get(key)?.end === end) entries.delete(key);
    }
    if (entries.size >= capacity) entries.delete(entries.keys().next().value);
  };

  for (const command of commands) {
    const [verb, time, key, value, lifetime] = command.split(' ');
    const now = Number(time);
    const found = entries.get(key);
    entries.delete(key);
    if (verb === 'set') {
      if (entries.size >= capacity) makeRoom(now);
      const end = now + Number(lifetime);
      entries.set(key, { value, end });
      ends.push({ end, key });
    } else if (found && now < found.end) {
      entries.set(key, found);
      answers.push(found.value);
    } else {
      answers.push('-');
    }
  }
  return answers;
}

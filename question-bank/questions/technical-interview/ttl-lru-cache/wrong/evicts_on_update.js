function run_cache(capacity, commands) {
  const entries = new Map();
  const answers = [];
  for (const command of commands) {
    const [verb, time, key, value, lifetime] = command.split(' ');
    const now = Number(time);
    if (verb === 'set') {
      if (entries.size >= capacity) {
        for (const [k, e] of entries) if (e.end <= now) entries.delete(k);
        if (entries.size >= capacity) entries.delete(entries.keys().next().value);
      }
      entries.delete(key);
      entries.set(key, { value, end: now + Number(lifetime) });
    } else {
      const found = entries.get(key);
      if (found && now < found.end) {
        entries.delete(key);
        entries.set(key, found);
        answers.push(found.value);
      } else answers.push('-');
    }
  }
  return answers;
}

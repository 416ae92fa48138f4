function parseRule(line, number) {
  const fail = (why) => {
    throw new Error(`line ${number}: ${why}`);
  };
  const words = line.trim().split(/\s+/);
  if (words.length !== 3) fail('expected effect, method and path');
  const [effect, method, path] = words;
  if (effect !== 'allow' && effect !== 'deny') fail('unknown effect');
  if (method !== '*' && !/^[A-Z]+$/.test(method)) fail('bad method');
  if (!path.startsWith('/')) fail('a path begins with a slash');
  const pattern = path.split('/').slice(1);
  pattern.forEach((segment, i) => {
    const isRest = segment === '**' && i === pattern.length - 1;
    if (segment.includes('*') && segment !== '*' && !isRest) fail('misplaced star');
    if (['', '.', '..'].includes(segment)) fail('empty or dot segment');
  });
  return { effect, method, pattern };
}

function matches(pattern, path) {
  const hasRest = pattern.at(-1) === '**';
  const fixed = hasRest ? pattern.slice(0, -1) : pattern;
  const isLongEnough = hasRest ? path.length > fixed.length : path.length === fixed.length;
  return isLongEnough && fixed.every((segment, i) => segment === '*' || segment === path[i]);
}

function decide(policy, requests) {
  const rules = policy
    .split('\n')
    .map((line, i) => (line.trim() === '' || line.trim().startsWith('#') ? null : parseRule(line, i + 1)))
    .filter((rule) => rule !== null);
  return requests.map((request) => {
    const [method, path] = request.split(' ');
    const segments = path.split('/').slice(1);
    if (!path.startsWith('/') || segments.some((s) => s === '' || s === '.' || s === '..')) return 'deny';
    const hits = rules.filter((rule) => (rule.method === '*' || rule.method === method) && matches(rule.pattern, segments));
    return hits.every((rule) => rule.effect === 'allow') ? 'allow' : 'deny';
  });
}

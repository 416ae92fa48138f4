const test = '\\.test\\.tsx?$';

/** Everything a package of ours may not touch: the other packages, except those named. */
const packagesExcept = (...allowed) => {
  const others = ['shared', 'runtime', 'question-bank', 'server', 'client', 'e2e', 'scripts'].filter(
    (name) => !allowed.includes(name),
  );
  return `^(${others.join('|')})/`;
};

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** ARCHITECTURE.md, "Who may import whom", as rules. scripts/check/imports.test.mjs proves that each one bites. */
export const forbidden = [
  rule('no-cycles', 'Two files that need each other are one file, or miss a third.', {}, { circular: true }),
  rule('resolvable', 'An import must lead to a file or an installed package.', {}, { couldNotResolve: true }),

  rule(
    'shared-alone',
    'shared is imported by all and imports no other package of ours.',
    { path: '^shared/' },
    { path: packagesExcept('shared') },
  ),
  rule(
    'shared-pure',
    'shared runs in a browser too: zod is its only library, and nothing of Node.',
    { path: '^shared/src/', pathNot: test },
    { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'], pathNot: 'node_modules/zod/' },
  ),
  rule(
    'runtime-to-shared',
    'The languages know the contract alone: they run in a sandbox and in a thread of Node alike.',
    { path: '^runtime/', pathNot: '^runtime/build/' },
    { path: packagesExcept('runtime', 'shared') },
  ),
  rule(
    'bank-to-shared',
    'question-bank knows shared, and the runtimes that its solutions are verified in.',
    { path: '^question-bank/' },
    { path: packagesExcept('question-bank', 'shared', 'runtime') },
  ),
  rule(
    'server-runs-nothing',
    'Nothing that a candidate wrote runs where the data is.',
    { path: '^server/' },
    { path: '^runtime/' },
  ),
  rule(
    'server-never-client',
    'The server knows nothing of pages.',
    { path: '^server/' },
    { path: '^(client|e2e|scripts)/' },
  ),
  rule(
    'server-loads-bank',
    'Of the bank the server knows only its loader.',
    { path: '^server/' },
    { path: '^question-bank/', pathNot: '^question-bank/(src|dist)/load\\.(ts|js|d\\.ts)$' },
  ),
  rule(
    'client-to-shared',
    'A client that imports bank or server ships solutions.',
    { path: '^client/' },
    { path: packagesExcept('client', 'shared') },
  ),
  rule(
    'client-in-browser',
    'Pages have no Node modules.',
    { path: '^client/src/', pathNot: test },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'e2e-to-shared',
    'Journeys use the product as a person does.',
    { path: '^e2e/' },
    { path: packagesExcept('e2e', 'shared') },
  ),

  rule(
    'client-ui-below',
    'ui and lib know no domain words.',
    { path: '^client/src/(ui|lib)/' },
    { path: '^client/src/(app|features)/' },
  ),
  rule(
    'client-feature-below',
    'Pages compose features, never the reverse.',
    { path: '^client/src/features/' },
    { path: '^client/src/app/' },
  ),
  rule(
    'client-features-apart',
    'Features meet on a page, not in each other.',
    { path: '^client/src/features/([^/]+)/' },
    { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
  ),

  rule(
    'server-entities-at-home',
    'A table belongs to one feature; others hold its id or ask its service (what that answers may be named as a type).',
    { path: '^server/src/([^/]+)/', pathNot: `${test}|^server/src/(app|database|cli)/` },
    {
      path: '^server/src/[^/]+/.*\\.entity\\.ts$',
      pathNot: '^server/src/$1/',
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'server-doors-at-home',
    'Controllers and gateways are doors for the outside, not for other features.',
    { path: '^server/src/([^/]+)/', pathNot: `${test}|^server/src/app/` },
    { path: '^server/src/[^/]+/.*\\.(controller|gateway)\\.ts$', pathNot: '^server/src/$1/' },
  ),
  rule(
    'server-without-test',
    'What runs for people must not reach the test clock.',
    { path: '^server/src/', pathNot: test },
    { path: '^server/test/' },
  ),
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    // What candidates read is no code of ours: a repair may show half a repository.
    exclude: {
      path: '(^|/)(dist|node_modules/\\.cache|fixture)/|^question-bank/(questions|[a-z]+-fixtures)/',
    },
    tsPreCompilationDeps: true,
    tsConfig: undefined,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['greenroom-source', 'types', 'import', 'node', 'production', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};

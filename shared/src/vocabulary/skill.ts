import * as z from 'zod/mini';

/** The skills of the source articles, grouped as the question bank's matrix shows them. */
export const skillGroups = {
  Languages: {
    python: 'Python',
    java: 'Java',
    php: 'PHP',
    ruby: 'Ruby',
    javascript: 'JavaScript',
    csharp: 'C#',
    go: 'Go',
    rust: 'Rust',
  },
  Algorithms: { 'data-structures': 'Data structures' },
  Data: {
    sql: 'SQL',
    'query-optimization': 'Query optimization',
    'data-modeling': 'Data modeling',
    nosql: 'NoSQL',
    postgresql: 'PostgreSQL',
    mysql: 'MySQL',
    oracle: 'Oracle',
    mongodb: 'MongoDB',
    redis: 'Redis',
  },
  'Systems and web': { linux: 'Linux', 'web-servers': 'Web servers', git: 'Git' },
  APIs: { http: 'HTTP', rest: 'REST', graphql: 'GraphQL', 'api-security': 'API security' },
  'Cloud and architecture': {
    cloud: 'Cloud',
    aws: 'AWS',
    azure: 'Azure',
    gcp: 'Google Cloud',
    microservices: 'Microservices',
    soa: 'SOA',
    'api-gateway': 'API gateway',
    'service-mesh': 'Service mesh',
    containers: 'Containers',
    kubernetes: 'Kubernetes',
    messaging: 'Messaging',
    serverless: 'Serverless',
  },
  Security: {
    encryption: 'Encryption',
    'access-control': 'Access control',
    'secure-coding': 'Secure coding',
    'vulnerability-assessment': 'Vulnerability assessment',
  },
  Performance: { caching: 'Caching', 'load-balancing': 'Load balancing', profiling: 'Profiling' },
  DevOps: { 'ci-cd': 'CI/CD', iac: 'Infrastructure as code', monitoring: 'Monitoring' },
  Frontiers: { 'machine-learning': 'Machine learning', blockchain: 'Blockchain' },
  'Soft skills': {
    'problem-solving': 'Problem solving',
    communication: 'Communication',
    teamwork: 'Teamwork',
    flexibility: 'Flexibility',
    precision: 'Precision',
    'continuous-learning': 'Continuous learning',
  },
} as const;

type Groups = typeof skillGroups;
export type SkillGroup = keyof Groups;
export type Skill = { [G in SkillGroup]: keyof Groups[G] }[SkillGroup];

export const skillLabels = Object.assign({}, ...Object.values(skillGroups)) as Readonly<
  Record<Skill, string>
>;
export const skills = Object.keys(skillLabels) as [Skill, ...Skill[]];
export const skillSchema = z.enum(skills);

export const skillGroupNames = Object.keys(skillGroups) as [SkillGroup, ...SkillGroup[]];
export const skillGroupSchema = z.enum(skillGroupNames);

/** The groups that a question with these skills belongs to, each once. */
export function groupsOf(owned: readonly Skill[]): SkillGroup[] {
  return skillGroupNames.filter((group) => owned.some((skill) => skill in skillGroups[group]));
}

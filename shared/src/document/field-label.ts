import { languageLabels, languages } from '../vocabulary/language.ts';

const partLabels: Record<string, string> = {
  main: 'Your answer',
  clarify: 'Assumptions',
  approach: 'Approach',
  test: 'Tests and complexity',
  findings: 'Findings',
  'follow-up': 'Follow-up',
  requirements: 'Requirements',
  entities: 'Entities',
  api: 'API',
  'high-level': 'High-level design',
  'board-text': 'Board, in words',
};

const numbered: Record<string, string> = {
  probe: 'Probe',
  'deep-dive': 'Deep dive',
  'to-ask': 'Question to ask',
};

/** What a field of a work document is called on the screen. */
export function fieldLabel(key: string): string {
  const [kind, , part = ''] = key.split('/');
  if (kind === 'words') return 'Your words';
  if (kind === 'code')
    return languages.includes(part as never) ? languageLabels[part as keyof typeof languageLabels] : 'Code';
  const [, stem = '', index] = /^(.+)-(\d+)$/.exec(part) ?? [];
  if (index !== undefined && numbered[stem] !== undefined) return `${numbered[stem]} ${Number(index) + 1}`;
  return partLabels[part] ?? 'Your answer';
}

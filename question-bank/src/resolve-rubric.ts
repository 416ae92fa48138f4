import type { Criterion, Rubric } from '@greenroom/shared/question/question-part.schema';
import type { Catalog } from './read-catalog.ts';
import { isFields } from './sidecar.ts';

/** The templates by slug, and the slugs of those that could not be read. */
export type Rubrics = Pick<Catalog<Rubric>, 'entries' | 'broken'>;

interface Resolved {
  criteria: Criterion[];
  problems: { at: (string | number)[]; reason: string }[];
}

const problem = (at: (string | number)[], reason: string) => ({ at: ['rubric', ...at], reason });

/** Turns `{ template, override }` into criteria: the template's, with the anchors this question sharpens. */
export function resolveRubric(value: unknown, rubrics: Rubrics): Resolved {
  if (!isFields(value))
    return { criteria: [], problems: [problem([], 'rubric must be { template, override }')] };
  const unknown = Object.keys(value).filter((key) => key !== 'template' && key !== 'override');
  const problems = unknown.map((key) => problem([key], `unknown key ${key}`));
  const template = rubrics.entries.get(String(value.template));
  if (rubrics.broken.has(String(value.template))) return { criteria: [], problems };
  if (!template)
    return {
      criteria: [],
      problems: [...problems, problem(['template'], `no rubric is called ${String(value.template)}`)],
    };

  const overrides = isFields(value.override) ? value.override : {};
  const known = template.criteria.map(({ id }) => id);
  for (const [id, anchors] of Object.entries(overrides)) {
    if (!known.includes(id))
      problems.push(
        problem(['override', id], `${template.slug} has no criterion ${id}, only ${known.join(', ')}`),
      );
    for (const key of isFields(anchors) ? Object.keys(anchors) : []) {
      if (!/^[1-4]$/.test(key))
        problems.push(problem(['override', id, key], `an anchor is for a score of 1 to 4, not ${key}`));
    }
  }
  const criteria = template.criteria.map((criterion) => {
    const anchors = overrides[criterion.id];
    return isFields(anchors) ? { ...criterion, anchors: { ...criterion.anchors, ...anchors } } : criterion;
  });
  return { criteria: criteria as Criterion[], problems };
}

import { questionTypeSchema } from '@greenroom/shared/question/question-type';
import { jobRoleSchema } from '@greenroom/shared/vocabulary/job-role';
import { levelSchema } from '@greenroom/shared/vocabulary/level';
import { phaseSchema } from '@greenroom/shared/vocabulary/phase';
import { skillGroupSchema, skillSchema } from '@greenroom/shared/vocabulary/skill';
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';

/** What is asked of the bank, as it stands in the address. What the address says wrongly is as if unsaid. */
const filterSchema = z.object({
  phase: orElse(z.optional(phaseSchema), undefined),
  group: orElse(z.optional(skillGroupSchema), undefined),
  skill: orElse(z.optional(skillSchema), undefined),
  role: orElse(z.optional(jobRoleSchema), undefined),
  level: orElse(z.optional(levelSchema), undefined),
  type: orElse(z.optional(questionTypeSchema), undefined),
  search: orElse(z.optional(z.string().check(z.maxLength(200))), undefined),
  page: orElse(z._default(z.coerce.number().check(z.int(), z.positive()), 1), 1),
});
export type BankFilter = z.output<typeof filterSchema>;

export function readFilter(search: URLSearchParams): BankFilter {
  return filterSchema.parse(Object.fromEntries(search));
}

/** The filter as an address. Anything but turning a page begins at the first one. */
export function filterPath(filter: Partial<BankFilter>): string {
  const said = Object.entries(filter).filter(
    ([key, value]) => value !== undefined && value !== '' && !(key === 'page' && value === 1),
  );
  const search = new URLSearchParams(said.map(([key, value]) => [key, String(value)]));
  return said.length === 0 ? '/bank' : `/bank?${search}`;
}

export function isFiltered({ page: _page, ...filter }: BankFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

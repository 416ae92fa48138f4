import { phaseLabels, phases } from '@greenroom/shared/vocabulary/phase';
import {
  type Skill,
  type SkillGroup,
  skillGroupNames,
  skillGroups,
} from '@greenroom/shared/vocabulary/skill';
import { ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import { type BankFilter, filterPath } from './bank-filter.ts';
import { CoverageCell } from './coverage-cell.tsx';
import type { Counts } from './questions.ts';

interface Props {
  counts: Counts;
  filter: BankFilter;
}

/** Phase × group of skills: how many questions there are, shaded by how many of them one has attempted. */
export function CoverageMatrix({ counts, filter }: Props) {
  const [open, setOpen] = useState<readonly SkillGroup[]>([]);
  const toggle = (group: SkillGroup) =>
    setOpen(open.includes(group) ? open.filter((other) => other !== group) : [...open, group]);
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label="Questions by phase and skill"
      className="relative overflow-x-auto rounded-card border border-hairline bg-surface"
    >
      <table className="w-full min-w-[42rem] table-fixed border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 w-44 bg-surface p-2 text-left font-medium">
              Skill
            </th>
            {phases.map((phase) => (
              <th key={phase} scope="col" className="p-2 align-bottom font-medium">
                {phaseLabels[phase]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {skillGroupNames.map((group) => (
            <Fragment key={group}>
              <tr className="border-t border-hairline">
                <th scope="row" className="sticky left-0 bg-surface p-0 text-left font-medium">
                  <button
                    type="button"
                    aria-expanded={open.includes(group)}
                    onClick={() => toggle(group)}
                    className="flex min-h-9 w-full items-center gap-1 px-2 text-left -outline-offset-2 hover:bg-sunken"
                  >
                    <ChevronRight aria-hidden size={16} className={open.includes(group) ? 'rotate-90' : ''} />
                    {group}
                  </button>
                </th>
                {phases.map((phase) => (
                  <CoverageCell
                    key={phase}
                    label={`${group}, ${phaseLabels[phase]}`}
                    href={filterPath({ ...filter, page: 1, phase, group, skill: undefined })}
                    isChosen={filter.phase === phase && filter.group === group}
                    count={counts.groups.find((cell) => cell.phase === phase && cell.group === group)}
                  />
                ))}
              </tr>
              {open.includes(group) && <SkillRows group={group} counts={counts} filter={filter} />}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SkillRows({ group, counts, filter }: Props & { group: SkillGroup }) {
  return Object.entries(skillGroups[group]).map(([name, label]) => {
    const skill = name as Skill;
    return (
      <tr key={skill}>
        <th scope="row" className="sticky left-0 bg-surface py-1 pr-2 pl-8 text-left font-normal text-muted">
          {label}
        </th>
        {phases.map((phase) => (
          <CoverageCell
            key={phase}
            label={`${label}, ${phaseLabels[phase]}`}
            href={filterPath({ ...filter, page: 1, phase, skill, group: undefined })}
            isChosen={filter.phase === phase && filter.skill === skill}
            count={counts.cells.find((cell) => cell.phase === phase && cell.skill === skill)}
          />
        ))}
      </tr>
    );
  });
}

import { questionTypeLabels, questionTypes } from '@greenroom/shared/question/question-type';
import { jobRoleLabels, jobRoles } from '@greenroom/shared/vocabulary/job-role';
import { levelLabels, levels } from '@greenroom/shared/vocabulary/level';
import { phaseLabels, phases } from '@greenroom/shared/vocabulary/phase';
import { skillLabels, skills } from '@greenroom/shared/vocabulary/skill';
import { useEffect, useState } from 'react';
import { labelled } from '../../lib/labelled.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BankFilter } from './bank-filter.ts';

const any = <V extends string>(options: readonly (readonly [V, string])[]) => [
  ['', 'Any'] as const,
  ...options,
];
const phaseOptions = any(labelled(phases, phaseLabels));
const skillOptions = any(
  [...labelled(skills, skillLabels)].sort(([, one], [, other]) => one.localeCompare(other)),
);
const roleOptions = any(labelled(jobRoles, jobRoleLabels));
const levelOptions = any(labelled(levels, levelLabels));
const typeOptions = any(labelled(questionTypes, questionTypeLabels));
const typingMs = 250;

interface Props {
  filter: BankFilter;
  onChange: (change: Partial<BankFilter>) => void;
}

export function FilterBar({ filter, onChange }: Props) {
  return (
    <search className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-6">
      <SearchField said={filter.search ?? ''} onSay={(search) => onChange({ search })} />
      <Select
        label="Phase"
        value={filter.phase ?? ''}
        options={phaseOptions}
        onChange={(phase) => onChange({ phase: phase || undefined })}
      />
      <Select
        label="Skill"
        value={filter.skill ?? ''}
        options={skillOptions}
        onChange={(skill) => onChange({ skill: skill || undefined, group: undefined })}
      />
      <Select
        label="Role"
        value={filter.role ?? ''}
        options={roleOptions}
        onChange={(role) => onChange({ role: role || undefined })}
      />
      <Select
        label="Level"
        value={filter.level ?? ''}
        options={levelOptions}
        onChange={(level) => onChange({ level: level || undefined })}
      />
      <Select
        label="Type"
        value={filter.type ?? ''}
        options={typeOptions}
        onChange={(type) => onChange({ type: type || undefined })}
      />
    </search>
  );
}

/** Typing changes the address only when it rests, so that going back does not undo letters. */
function SearchField({ said, onSay }: { said: string; onSay: (text: string) => void }) {
  const [text, setText] = useState(said);
  const [before, setBefore] = useState(said);
  if (said !== before) {
    setBefore(said);
    setText(said);
  }
  useEffect(() => {
    if (text === said) return;
    const timer = setTimeout(() => onSay(text), typingMs);
    return () => clearTimeout(timer);
  });
  return (
    <div className="col-span-full lg:col-span-1">
      <TextField
        type="search"
        label="Search"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}

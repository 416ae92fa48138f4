import type { Preferences } from '@greenroom/shared/user/user.schema';
import { jobRoleLabels, jobRoles } from '@greenroom/shared/vocabulary/job-role';
import { codingLanguages, languageLabels } from '@greenroom/shared/vocabulary/language';
import { levelLabels, levels } from '@greenroom/shared/vocabulary/level';
import { labelled } from '../../lib/labelled.ts';
import { Select } from '../../ui/select.tsx';

export type Presets = Pick<Preferences, 'jobRole' | 'level' | 'language'>;

const roleOptions = labelled(jobRoles, jobRoleLabels);
const levelOptions = labelled(levels, levelLabels);
const languageOptions = labelled(codingLanguages, languageLabels);

/** Whom the questions are for; asked once and remembered. */
export function PresetsRow({
  presets,
  onChange,
}: {
  presets: Presets;
  onChange: (change: Partial<Presets>) => void;
}) {
  return (
    <div className="grid grid-cols-2 gap-3 *:first:col-span-2 sm:grid-cols-3 sm:gap-4 sm:*:first:col-span-1">
      <Select
        label="Role"
        value={presets.jobRole}
        options={roleOptions}
        onChange={(jobRole) => onChange({ jobRole })}
      />
      <Select
        label="Level"
        value={presets.level}
        options={levelOptions}
        onChange={(level) => onChange({ level })}
      />
      <Select
        label="Language"
        value={presets.language}
        options={languageOptions}
        onChange={(language) => onChange({ language })}
      />
    </div>
  );
}

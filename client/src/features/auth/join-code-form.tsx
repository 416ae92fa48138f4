import { type UserRole, userRoles } from '@greenroom/shared/user/user.schema';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCreateJoinCode } from './join-codes.ts';
import { readForm } from './read-form.ts';

const roleOptions = userRoles.map((role) => [role, role] as const);

export function JoinCodeForm() {
  const create = useCreateJoinCode();
  const [role, setRole] = useState<UserRole>('candidate');
  return (
    <form
      className="grid grid-cols-1 gap-3 sm:grid-cols-4 sm:items-end"
      onSubmit={(event) => {
        const { maxUses, days } = readForm(event, ['maxUses', 'days']);
        if (!create.isPending) create.mutate({ role, maxUses: Number(maxUses), days: Number(days) });
      }}
    >
      <Select label="Role" value={role} options={roleOptions} onChange={setRole} />
      <TextField
        type="number"
        label="Uses at most"
        name="maxUses"
        defaultValue={30}
        min={1}
        max={10000}
        required
      />
      <TextField type="number" label="Days" name="days" defaultValue={14} min={1} max={365} required />
      <Button type="submit" isBusy={create.isPending}>
        {create.isPending ? 'Making it' : 'Make a join code'}
      </Button>
      <div className="sm:col-span-4">
        <Fault error={create.error} />
      </div>
    </form>
  );
}

import type { Me } from '@greenroom/shared/user/user.schema';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChangeMe } from './user.ts';

/** How one is called on the screen. */
export function DisplayNameForm({ me }: { me: Me }) {
  const save = useChangeMe();
  const [displayName, setName] = useState(me.displayName);
  return (
    <form
      className="grid max-w-md grid-cols-1 gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate({ displayName });
      }}
    >
      <TextField
        label="Display name"
        hint="How you are called here. It need not be your real name."
        value={displayName}
        maxLength={60}
        required
        autoComplete="nickname"
        onChange={(event) => setName(event.target.value)}
      />
      <Fault error={save.error} />
      <div className="flex items-center gap-3">
        <Button type="submit" isBusy={save.isPending} disabled={displayName.trim() === me.displayName}>
          {save.isPending ? 'Saving' : 'Save the name'}
        </Button>
        {save.isSuccess && displayName === me.displayName && (
          <span role="status" className="text-sm text-muted">
            Saved
          </span>
        )}
      </div>
    </form>
  );
}

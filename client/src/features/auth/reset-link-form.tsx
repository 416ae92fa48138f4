import { faultOf } from '../../lib/request-error.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCreateResetLink } from './join-codes.ts';
import { linkAddress } from './links.ts';
import { readForm } from './read-form.ts';

const words = (error: unknown) =>
  faultOf(error) === 'not-found' ? 'There is no account of this name.' : undefined;

/** A one-time link for somebody who forgot the password; shown once, to hand over. */
export function ResetLinkForm() {
  const create = useCreateResetLink();
  const address = create.data && linkAddress('reset', create.data.token);
  return (
    <form
      className="grid max-w-xl grid-cols-1 gap-3"
      onSubmit={(event) => {
        const { name } = readForm(event, ['name']);
        if (!create.isPending) create.mutate(name);
      }}
    >
      <TextField label="Name of the account" name="name" autoComplete="off" required maxLength={100} />
      <Fault error={create.error} words={words} />
      {address && create.data && (
        <>
          <TextField
            label={`The link for ${create.variables}, shown this once`}
            hint={`It works once, until ${new Date(create.data.expiresAt).toLocaleString()}.`}
            value={address}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <div>
            <CopyButton text={address} label="Copy the link" />
          </div>
        </>
      )}
      <div>
        <Button type="submit" isBusy={create.isPending}>
          {create.isPending ? 'Making the link' : 'Make a reset link'}
        </Button>
      </div>
    </form>
  );
}

import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCreateReturnLink, useRevokeReturnLink } from './auth.ts';
import { linkAddress } from './links.ts';

/** A link that brings one back on any device. It is shown once, when it is made. */
export function ReturnLink() {
  const create = useCreateReturnLink();
  const revoke = useRevokeReturnLink();
  const address = create.data && !revoke.isSuccess ? linkAddress('return', create.data.token) : undefined;
  return (
    <div className="grid max-w-xl grid-cols-1 gap-3">
      <p>
        Whoever opens the link is you, without a password: keep it like one. A new link makes an older one
        stop working.
      </p>
      {address && (
        <>
          <TextField
            label="Your return link, shown this once"
            value={address}
            readOnly
            onFocus={(event) => event.target.select()}
            className="font-mono"
          />
          <div>
            <CopyButton text={address} label="Copy the link" />
          </div>
        </>
      )}
      {revoke.isSuccess && (
        <Notice look="good" role="status">
          Revoked. No return link of yours works any more.
        </Notice>
      )}
      <Fault error={create.error ?? revoke.error} />
      <div className="flex flex-wrap gap-3">
        <Button
          isBusy={create.isPending}
          onClick={() => {
            revoke.reset();
            create.mutate();
          }}
        >
          {create.isPending ? 'Making the link' : address ? 'Make another' : 'Make a return link'}
        </Button>
        <Button isBusy={revoke.isPending} onClick={() => revoke.mutate()}>
          {revoke.isPending ? 'Revoking' : 'Revoke my link'}
        </Button>
      </div>
    </div>
  );
}

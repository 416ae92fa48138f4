import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { faultOf } from '../../../lib/request-error.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { invitationAddress, invitationQuery, keptLink, takeBackLink } from './friend-links.ts';
import { clockTime } from '../hour-words.ts';
import { endSeeking } from '../seeking.ts';
import { wishFacts } from '../wish-words.ts';

interface Props {
  /** Makes a link for what is chosen now. */
  onMake: () => Promise<string>;
}

/** A link with which one friend comes to a round for two. */
export function FriendLink({ onMake }: Props) {
  const [code, setCode] = useState(keptLink.read);
  const make = useMutation({ mutationFn: onMake, onSuccess: setCode });
  return (
    <div className="grid gap-3">
      <p className="text-sm text-muted">
        It is for one person and one meeting, with what you chose here, and good for a day. You go to the room
        as soon as they accept.
      </p>
      {code !== null && <OwnLink key={code} code={code} onGone={() => setCode(null)} />}
      <Fault error={make.error} />
      <div>
        <Button size="small" isBusy={make.isPending} onClick={() => make.mutate()}>
          {make.isPending ? 'Making the link' : code === null ? 'Make a link' : 'Make another'}
        </Button>
      </div>
    </div>
  );
}

function OwnLink({ code, onGone }: { code: string; onGone: () => void }) {
  const client = useQueryClient();
  const now = useMinute();
  const link = useQuery(invitationQuery(code));
  const forget = () => {
    keptLink.forget();
    endSeeking();
    client.removeQueries({ queryKey: invitationQuery(code).queryKey });
    onGone();
  };
  const revoke = useMutation({ mutationFn: () => takeBackLink(code), onSuccess: forget });
  const isWorthless = [link.error, revoke.error].some((error) => error && faultOf(error) === 'link-invalid');
  if (isWorthless) {
    return (
      <p className="flex flex-wrap items-center gap-3 text-sm">
        Your link was used, or a day has passed.
        <Button size="small" look="quiet" onClick={forget}>
          Remove it
        </Button>
      </p>
    );
  }
  const address = invitationAddress(code);
  return (
    <div className="grid gap-2">
      <TextField
        label="Your link"
        value={address}
        readOnly
        onFocus={(event) => event.target.select()}
        className="font-mono"
        hint={
          link.data &&
          `${wishFacts(link.data.wish).slice(0, 2).join('; ')}. Good until ${clockTime(link.data.expiresAt, now)}.`
        }
      />
      <div className="flex flex-wrap gap-2">
        <CopyButton text={address} label="Copy the link" />
        <Button size="small" isBusy={revoke.isPending} onClick={() => revoke.mutate()}>
          {revoke.isPending ? 'Taking it back' : 'Take it back'}
        </Button>
      </div>
      <Fault error={revoke.error} />
    </div>
  );
}

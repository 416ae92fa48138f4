import { tokenFromHash } from '@greenroom/shared/auth/link';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { invitationQuery } from '../../../features/pairing/invitation/friend-links.ts';
import { faultOf } from '../../../lib/request-error.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Invitation } from './invitation.tsx';

function onHash(onChange: () => void) {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Where a friend's link leads. The code stays in the address: it is good for one meeting, and a refresh needs it. */
export function InvitationPage() {
  const code = tokenFromHash(useSyncExternalStore(onHash, () => location.hash));
  return code === undefined ? (
    <Worthless title="This link is not whole">
      Its last part is missing or mistyped. Open it again from where you got it.
    </Worthless>
  ) : (
    <Offered key={code} code={code} />
  );
}

function Offered({ code }: { code: string }) {
  const invitation = useQuery(invitationQuery(code));
  if (invitation.error && faultOf(invitation.error) === 'link-invalid') {
    return (
      <Worthless title="This link is not good any more">
        It was used by somebody, taken back, or a day has passed. Ask your friend for a new one.
      </Worthless>
    );
  }
  return (
    <Loaded query={invitation} what="the invitation">
      {(offer) => <Invitation code={code} offer={offer} />}
    </Loaded>
  );
}

function Worthless({ title, children }: { title: string; children: string }) {
  return (
    <EmptyState title={title} isPage>
      <p>{children}</p>
      <div className="flex flex-wrap gap-3">
        <Link href="/pair" className={buttonClass()}>
          Find another partner
        </Link>
        <Link href="/" className={buttonClass()}>
          Practise alone
        </Link>
      </div>
    </EmptyState>
  );
}

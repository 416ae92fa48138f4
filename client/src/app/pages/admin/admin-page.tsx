import { useQuery } from '@tanstack/react-query';
import { JoinCodeForm } from '../../../features/auth/join-code-form.tsx';
import { JoinCodeList } from '../../../features/auth/join-code-list.tsx';
import { ResetLinkForm } from '../../../features/auth/reset-link-form.tsx';
import { PauseList } from '../../../features/pairing/pause/pause-list.tsx';
import { meQuery } from '../../../features/user/me.ts';
import { UserList } from '../../../features/user/user-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { AdminFrame } from './admin-frame.tsx';

const registrationWords = {
  open: 'Anybody may create an account here (REGISTRATION=open).',
  invite: 'An account takes a join code here (REGISTRATION=invite).',
  closed: 'This server takes no new accounts (REGISTRATION=closed).',
};

export function AdminPage() {
  const registration = useQuery(meQuery).data?.registration ?? 'open';
  return (
    <AdminFrame title="Administration">
      <Section title="Accounts">
        <UserList />
      </Section>
      <Section title="Pauses" lead="Who gets no partner from the lobby for a while. Each ends by itself.">
        <PauseList />
      </Section>
      <Section title="Join codes" lead={registrationWords[registration]}>
        <JoinCodeForm />
        <JoinCodeList />
      </Section>
      <Section
        title="Reset links"
        lead="For somebody who forgot their password: make a link and hand it to them."
      >
        <ResetLinkForm />
      </Section>
    </AdminFrame>
  );
}

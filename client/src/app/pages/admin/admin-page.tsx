import { useQuery } from '@tanstack/react-query';
import { JoinCodeForm } from '../../../features/auth/join-code-form.tsx';
import { JoinCodeList } from '../../../features/auth/join-code-list.tsx';
import { ResetLinkForm } from '../../../features/auth/reset-link-form.tsx';
import { meQuery } from '../../../features/user/me.ts';
import { UserList } from '../../../features/user/user-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { Section } from '../../../ui/section.tsx';

const registrationWords = {
  open: 'Anybody may create an account here (REGISTRATION=open).',
  invite: 'An account takes a join code here (REGISTRATION=invite).',
  closed: 'This server takes no new accounts (REGISTRATION=closed).',
};

export function AdminPage() {
  const me = useQuery(meQuery);
  return (
    <div className="grid grid-cols-1 gap-10">
      <PageHead title="Administration" />
      <Loaded query={me} what="who you are">
        {({ me: person, registration }) =>
          person?.role === 'admin' ? (
            <>
              <Section title="Accounts">
                <UserList />
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
            </>
          ) : (
            <EmptyState title="This page is for administrators">
              <p>Whoever runs this server can make you one.</p>
            </EmptyState>
          )
        }
      </Loaded>
    </div>
  );
}

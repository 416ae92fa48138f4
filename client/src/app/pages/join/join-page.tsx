import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { RegisterForm } from '../../../features/auth/register-form.tsx';
import { meQuery } from '../../../features/user/me.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { useArrival } from '../../use-arrival.ts';
import { AlreadyIn } from '../sign-in/already-in.tsx';

export function JoinPage() {
  const arrive = useArrival();
  const me = useQuery(meQuery);
  if (me.data?.me && !me.data.me.isGuest) return <AlreadyIn title="Create an account" me={me.data.me} />;
  return (
    <div className="grid max-w-xl grid-cols-1 gap-6">
      <PageHead title="Create an account">
        Your work on every device of yours. Have one already?{' '}
        <Link href="/sign-in" className="text-accent underline">
          Sign in
        </Link>
        .
      </PageHead>
      <Loaded query={me} what="how this server takes people in">
        {({ me: guest, registration, canMail }) =>
          registration === 'closed' ? (
            <EmptyState title="This server takes no new accounts">
              <p>You can practise as a guest, and keep your work by a return link in Settings.</p>
            </EmptyState>
          ) : (
            <>
              {guest && <Notice>Everything you did here as a guest stays yours.</Notice>}
              <RegisterForm needsCode={registration === 'invite'} canMail={canMail} onArrival={arrive} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

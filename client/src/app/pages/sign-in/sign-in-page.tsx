import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ForgotPassword } from '../../../features/auth/forgot-password.tsx';
import { SignInForm } from '../../../features/auth/sign-in-form.tsx';
import { meQuery } from '../../../features/user/me.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { useArrival } from '../../use-arrival.ts';
import { AlreadyIn } from './already-in.tsx';

export function SignInPage() {
  const arrive = useArrival();
  const { data } = useQuery(meQuery);
  if (data?.me && !data.me.isGuest) return <AlreadyIn title="Sign in" me={data.me} />;
  return (
    <div className="grid max-w-xl grid-cols-1 gap-6">
      <PageHead title="Sign in">
        Back on this or another device. No account yet?{' '}
        <Link href="/join" className="text-accent underline">
          Create one
        </Link>
        .
      </PageHead>
      {data?.me?.isGuest && <Notice>What you did here as a guest comes along into your account.</Notice>}
      <SignInForm onArrival={arrive} />
      <ForgotPassword canMail={data?.canMail ?? false} />
    </div>
  );
}

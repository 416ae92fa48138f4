import type { Me } from '@greenroom/shared/user/user.schema';
import { Link } from 'wouter';

const link = 'text-accent underline';

/** Who one is here, and how to keep what one does. Nothing for those who have an account. */
export function GuestFooter({ me }: { me: Me | null }) {
  if (me && !me.isGuest) return null;
  return (
    <p className="max-w-[72ch] text-sm text-muted">
      {me ? (
        <>
          You are here as a guest: your work is kept for 180 days after your last visit.{' '}
          <Link href="/settings" className={link}>
            Take a name or a return link
          </Link>{' '}
          to keep it, or{' '}
        </>
      ) : (
        'Been here before? '
      )}
      <Link href="/sign-in" className={link}>
        {me ? 'sign in' : 'Sign in'}
      </Link>
      .
    </p>
  );
}

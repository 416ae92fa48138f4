import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { meQuery } from '../../../features/user/me.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';

/** A guest's work is theirs, for a while: how to keep it for good. */
export function KeepWork() {
  const me = useQuery(meQuery).data?.me;
  if (!me?.isGuest) return null;
  return (
    <Section
      title="Keep this result"
      lead="You are here as a guest: your work is kept for 180 days after your last visit, and only this browser opens it."
    >
      <div className="flex flex-wrap gap-3">
        <Link href="/join" className={buttonClass()}>
          Take a name and a password
        </Link>
        <Link href="/settings#return-link" className={buttonClass()}>
          Get a return link
        </Link>
      </div>
    </Section>
  );
}

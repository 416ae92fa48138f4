import type { Me } from '@greenroom/shared/user/user.schema';
import { Link } from 'wouter';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead } from '../../../ui/page-head.tsx';

export function AlreadyIn({ title, me }: { title: string; me: Me }) {
  return (
    <div className="grid gap-6">
      <PageHead title={title} />
      <EmptyState title={`You are signed in as ${me.name ?? me.displayName}`}>
        <p>To come in as somebody else, sign out in Settings first.</p>
        <div className="flex flex-wrap gap-3">
          <Link href="/" className={buttonClass({ look: 'primary' })}>
            Go to Home
          </Link>
          <Link href="/settings" className={buttonClass()}>
            Settings
          </Link>
        </div>
      </EmptyState>
    </div>
  );
}

import { Link } from 'wouter';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead } from '../../../ui/page-head.tsx';

export function BrokenLink({ title }: { title: string }) {
  return (
    <div className="grid gap-6">
      <PageHead title={title} />
      <EmptyState title="This link is not whole">
        <p>
          Its last part is missing or mistyped. Open it again from where you kept it, or ask for a new one.
        </p>
        <Link href="/sign-in" className={buttonClass()}>
          Sign in
        </Link>
      </EmptyState>
    </div>
  );
}

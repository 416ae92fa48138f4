import { Link } from 'wouter';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFound() {
  return (
    <EmptyState title="There is no page here" isPage>
      <p>The address may be mistyped, or what it showed was deleted. Your rounds are on Home.</p>
      <Link href="/" className={buttonClass({ look: 'primary' })}>
        Go to Home
      </Link>
    </EmptyState>
  );
}

import { errorText } from '../lib/error-text.ts';
import { Button } from './button.tsx';

interface Props {
  title: string;
  error: unknown;
  onRetry?: () => void;
}

/** In place of what could not be loaded. */
export function ErrorState({ title, error, onRetry }: Props) {
  return (
    <div
      role="alert"
      className="grid justify-items-start gap-3 rounded-card border border-danger bg-surface px-6 py-6"
    >
      <p className="text-lg font-semibold">{title}</p>
      <p className="max-w-[72ch]">{errorText(error)}</p>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}

import { classNames } from '../../../lib/class-names.ts';
import { useRoom } from './room-context.ts';

/** A filled or a hollow dot, and the word for it. */
export function Presence() {
  const { isHere, cause } = useRoom().pair.partner;
  const word = isHere ? 'here' : cause === 'left' ? 'has left' : 'away';
  return (
    <span role="status" className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted">
      <span
        aria-hidden
        className={classNames(
          'size-2 rounded-full border',
          isHere ? 'border-accent bg-accent' : 'border-warn',
        )}
      />
      <span className={classNames(isHere && 'max-sm:sr-only')}>{word}</span>
    </span>
  );
}

import { Link } from 'wouter';
import { buttonClass } from '../../../ui/button.tsx';
import { Onward } from './onward.tsx';
import { useRoom } from './room-context.ts';

/** The meeting is over before a round began; whoever comes late is told so, too. */
export function Unmet() {
  const { pair } = useRoom();
  return (
    <div className="grid gap-4">
      <h2 className="text-xl font-semibold">This round did not begin</h2>
      <p className="max-w-[72ch]">
        You and {pair.partner.displayName} were not here together for it, so the meeting was given up. Nothing
        of it is scored.
      </p>
      <div className="flex flex-wrap gap-3">
        <Onward />
        <Link href="/" className={buttonClass({ look: 'quiet' })}>
          Home
        </Link>
      </div>
    </div>
  );
}

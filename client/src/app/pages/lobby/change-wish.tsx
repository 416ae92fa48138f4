import { join } from '../../../features/pairing/pairing-line.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useWish } from './use-wish.ts';
import { WishFields } from './wish-fields.tsx';

/** Another wish takes the place of the first; the time waited stays. */
export function ChangeWish({ onDone }: { onDone: () => void }) {
  const wishing = useWish();
  return (
    <Card className="grid gap-5">
      <WishFields wishing={wishing} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="primary"
          onClick={() => {
            join(wishing.wish);
            onDone();
          }}
        >
          Ask for this instead
        </Button>
        <p className="text-sm text-muted">The time you have waited counts on.</p>
      </div>
    </Card>
  );
}

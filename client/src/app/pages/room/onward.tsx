import { Button } from '../../../ui/button.tsx';
import { useRoom } from './room-context.ts';
import { useOnward } from './use-onward.ts';

/** Alone, or with somebody else: an hour that was kept free is not wasted. */
export function Onward() {
  const { pair } = useRoom();
  const { alone, lobby, isBusy } = useOnward();
  return (
    <>
      {pair.areStrangers && (
        <Button look="primary" isBusy={isBusy} onClick={() => lobby()}>
          Find somebody else
        </Button>
      )}
      <Button look={pair.areStrangers ? 'plain' : 'primary'} isBusy={isBusy} onClick={() => alone()}>
        Do this round alone
      </Button>
    </>
  );
}

import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useAction } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';

/** Names are told when both want it, and to nobody before. */
export function NamesBanner() {
  const { pair, actions } = useRoom();
  const [tell, isTelling] = useAction((isGiven: boolean) => actions.consent('names', isGiven));
  const { mine, theirs } = pair.consents.names;
  if (mine === theirs) return null;
  const partner = pair.partner.displayName;
  return (
    <Notice role="status">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="grow">
          {mine
            ? `You offered to tell each other your names. ${partner} has not answered.`
            : `${partner} offers to tell each other your names. Nobody learns one before both agree.`}
        </span>
        <Button size="small" isBusy={isTelling} onClick={() => tell(!mine)}>
          {mine ? 'Take it back' : 'Tell my name, too'}
        </Button>
      </div>
    </Notice>
  );
}

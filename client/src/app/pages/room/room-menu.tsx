import { useState } from 'react';
import { Menu } from '../../../ui/menu.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { BlockDialog } from './block-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { useRoom } from './room-context.ts';

type Opened = 'block' | 'report' | 'leave';

/** What is wanted seldom, and must be found at once when it is. */
export function RoomMenu() {
  const { view, isLed } = useRound();
  const { pair, actions } = useRoom();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [extend] = useAction(actions.proposeExtension);
  const [end] = useAction(() => actions.proposeEnd(true));
  const [tellName] = useAction((isGiven: boolean) => actions.consent('names', isGiven));
  const { mine } = pair.consents.names;
  const isRound = pair.stage === 'round' && isLed && view.role !== 'observer';
  const close = () => setOpened(null);
  const partner = pair.partner.displayName;
  return (
    <>
      <Menu
        label="More"
        items={[
          ...(isRound
            ? [
                { title: 'Propose 5 more minutes', run: () => extend(5) },
                { title: 'Propose 10 more minutes', run: () => extend(10) },
                { title: 'Propose to end now', run: () => end() },
              ]
            : []),
          {
            title: mine ? 'Keep my name to myself after all' : 'Tell each other your names',
            run: () => tellName(!mine),
          },
          { title: 'Leave the room', run: () => setOpened('leave') },
          { title: `Block ${partner}`, run: () => setOpened('block') },
          { title: `Report ${partner}`, run: () => setOpened('report') },
        ]}
      />
      {opened === 'block' && <BlockDialog onClose={close} />}
      {opened === 'report' && <ReportDialog onClose={close} />}
      {opened === 'leave' && <LeaveDialog onClose={close} />}
    </>
  );
}

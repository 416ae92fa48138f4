import type { Wish } from '@greenroom/shared/pairing/pairing.schema';
import { leave } from '../../../features/pairing/pairing-line.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { startWords, useStartRound } from '../../use-start-round.ts';

interface Props {
  wish: Wish;
  /** Nobody has come for two minutes. */
  isOffered: boolean;
}

/** The same round alone, at any time; after a while it is offered. */
export function SoloInstead({ wish, isOffered }: Props) {
  const start = useStartRound();
  const { phase, length, jobRole, level, languages } = wish;
  const begin = async () => {
    await leave();
    const [language] = languages;
    start.mutate({ plan: `${phase}-${length}`, jobRole, level, ...(language && { language }) });
  };
  const button = (
    <Button
      look={isOffered ? 'primary' : 'plain'}
      size="small"
      isBusy={start.isPending}
      onClick={() => void begin()}
    >
      {start.isPending ? 'Setting up the round' : 'Do this round alone'}
    </Button>
  );
  return (
    <>
      {isOffered ? (
        <Notice role="status">
          <span className="flex flex-wrap items-center justify-between gap-3 py-1">
            Still no partner. Do the same round alone, with the server as interviewer, or keep waiting.
            {button}
          </span>
        </Notice>
      ) : (
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">No need to wait: {button}</p>
      )}
      <Fault error={start.error} words={startWords} />
    </>
  );
}

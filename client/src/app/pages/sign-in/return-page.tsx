import { useQuery } from '@tanstack/react-query';
import { useRedeemReturnLink } from '../../../features/auth/auth.ts';
import { useLinkToken } from '../../../features/auth/links.ts';
import { meQuery } from '../../../features/user/me.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { useArrival } from '../../use-arrival.ts';
import { BrokenLink } from './broken-link.tsx';

/** Coming back takes a press: a link somebody else sent must not quietly turn this browser into theirs. */
export function ReturnPage() {
  const token = useLinkToken();
  const me = useQuery(meQuery).data?.me;
  const redeem = useRedeemReturnLink(useArrival());
  if (token === undefined) return <BrokenLink title="Come back" />;
  return (
    <div className="grid max-w-xl grid-cols-1 gap-6">
      <PageHead title="Come back">
        This link brings its owner back to their rounds. Go on only if it is yours: whatever you do then is
        theirs to see.
      </PageHead>
      {me && <Notice>You are here as {me.displayName} now. This link makes this browser its owner’s.</Notice>}
      <Fault error={redeem.error} />
      <div>
        <Button look="primary" isBusy={redeem.isPending} onClick={() => redeem.mutate(token)}>
          {redeem.isPending ? 'Coming back' : 'It is mine, go on'}
        </Button>
      </div>
    </div>
  );
}

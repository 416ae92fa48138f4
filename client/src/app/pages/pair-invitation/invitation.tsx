import type { RouteAnswer } from '@greenroom/shared/http/route';
import type { showPairInvitation } from '@greenroom/shared/pairing/pairing.api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { acceptLink, invitationAddress } from '../../../features/pairing/invitation/friend-links.ts';
import { clockTime } from '../../../features/pairing/hour-words.ts';
import { endSeeking } from '../../../features/pairing/seeking.ts';
import { mediumWords, meetingTime, waysWords } from '../../../features/pairing/wish-words.ts';
import { PresetsRow } from '../../../features/round-plan/presets-row.tsx';
import { usePreferences } from '../../../features/user/use-preferences.ts';
import { becomeSomebody, meQuery } from '../../../features/user/me.ts';
import { faultOf } from '../../../lib/request-error.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { invitationFacts, isFriendCandidate } from './invitation-facts.ts';

interface Props {
  code: string;
  offer: RouteAnswer<typeof showPairInvitation>;
}

/** What is offered, by whom, and one press to take the other place. */
export function Invitation({ code, offer }: Props) {
  const { wish, from, isMine, expiresAt } = offer;
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-6">
      <PageHead title={isMine ? 'Your own link' : `${from} invites you to practise`}>
        {isMine
          ? 'Send it to a friend: the other place is for them.'
          : `A practice interview for two, ${waysWords[wish.ways]}, ${meetingTime(wish)}, ${mediumWords[wish.medium]}.`}
      </PageHead>
      <Card className="grid gap-4">
        <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-2">
          {invitationFacts(wish, isMine).map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-muted">
          Good until {clockTime(expiresAt, useMinute())}, for one person and one meeting.
        </p>
        {!isMine && isFriendCandidate(wish) && <OwnPresets />}
        {isMine ? <Own code={code} /> : <Accept code={code} />}
      </Card>
    </div>
  );
}

/** What the questions for the friend go by. */
function OwnPresets() {
  const { preferences, change, error } = usePreferences();
  return (
    <div className="grid gap-2">
      <h2 className="font-medium">What you practise</h2>
      <PresetsRow presets={preferences} onChange={change} />
      <Fault error={error} />
    </div>
  );
}

function Own({ code }: { code: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      <CopyButton text={invitationAddress(code)} label="Copy the link" />
      <Link href="/pair" className={buttonClass({ size: 'small' })}>
        To the lobby
      </Link>
    </div>
  );
}

function words(error: unknown): string | undefined {
  if (faultOf(error) === 'link-invalid')
    return 'Somebody was quicker, or the link was taken back. Ask your friend for a new one.';
  if (faultOf(error) === 'state-refused')
    return 'One of you is being asked by another partner at this very moment. Try again in half a minute.';
  if (faultOf(error) === 'nothing-left')
    return 'The question bank has too few questions for this round. Ask your friend for another phase or length.';
  return undefined;
}

function Accept({ code }: { code: string }) {
  const client = useQueryClient();
  const me = useQuery(meQuery).data?.me;
  const [, navigate] = useLocation();
  const accept = useMutation({
    mutationFn: async () => {
      await becomeSomebody(client);
      return acceptLink(code);
    },
    onSuccess: ({ sessionId }) => {
      endSeeking();
      navigate(`/sessions/${sessionId}`, { replace: true });
    },
  });
  return (
    <>
      <Fault error={accept.error} words={words} />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" isBusy={accept.isPending} onClick={() => accept.mutate()}>
          {accept.isPending ? 'Opening the room' : me ? 'Accept and go to the room' : 'Accept as a guest'}
        </Button>
        {!me && (
          <Link href="/sign-in" className="text-sm text-accent underline">
            Sign in first
          </Link>
        )}
      </div>
      <Notice>
        In the room you are called by a made-up name too, unless you both agree to more. You both get up to 5
        minutes to read before it begins.
      </Notice>
    </>
  );
}

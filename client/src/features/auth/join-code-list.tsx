import { useQuery } from '@tanstack/react-query';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { When } from '../../ui/when.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { type JoinCode, joinCodesQuery, useRevokeJoinCode } from './join-codes.ts';

/** Every code there is, with what is left of it. */
export function JoinCodeList() {
  const codes = useQuery(joinCodesQuery);
  const revoke = useRevokeJoinCode();
  const now = useMinute();
  return (
    <Loaded query={codes} what="the join codes">
      {({ codes: list }) =>
        list.length === 0 ? (
          <p className="text-muted">No code yet.</p>
        ) : (
          <>
            <Fault error={revoke.error} />
            <ul className="divide-y divide-hairline rounded-card border border-hairline bg-surface">
              {list.map((code) => (
                <li key={code.code} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
                  <span className="grid gap-0.5">
                    <span className="flex flex-wrap items-center gap-2">
                      <span className="font-mono">{code.code}</span>
                      <State code={code} />
                    </span>
                    <span className="text-sm text-muted">
                      {code.role}, used {code.uses} of {code.maxUses}, until{' '}
                      <When at={code.expiresAt} as="date" />
                    </span>
                  </span>
                  {stateOf(code, now) === 'open' && (
                    <span className="flex flex-wrap gap-2">
                      <CopyButton text={`${location.origin}/join#${code.code}`} label="Copy the link" />
                      <Button
                        size="small"
                        look="danger"
                        isBusy={revoke.isPending}
                        onClick={() => revoke.mutate(code.code)}
                      >
                        Revoke <span className="sr-only">{code.code}</span>
                      </Button>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}

function stateOf({ revokedAt, expiresAt, uses, maxUses }: JoinCode, now: number) {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt <= now) return 'expired';
  return uses >= maxUses ? 'used up' : 'open';
}

function State({ code }: { code: JoinCode }) {
  const state = stateOf(code, useMinute());
  return <Badge look={state === 'open' ? 'good' : 'muted'}>{state}</Badge>;
}

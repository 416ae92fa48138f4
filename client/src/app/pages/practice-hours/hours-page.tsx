import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { HourForm } from '../../../features/pairing/practice-hour/hour-form.tsx';
import { HourList } from '../../../features/pairing/practice-hour/hour-list.tsx';
import { hoursQuery } from '../../../features/pairing/practice-hour/practice-hours.ts';
import { becomeSomebody, meQuery } from '../../../features/user/me.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { Section } from '../../../ui/section.tsx';

export function HoursPage() {
  const client = useQueryClient();
  const me = useQuery(meQuery);
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-8">
      <PageHead
        title="Announced hours"
        actions={
          <Link href="/pair" className={buttonClass({ size: 'small' })}>
            To the lobby
          </Link>
        }
      >
        Hours in which several come to the lobby, so that nobody waits alone. All times are in your own time
        zone.
      </PageHead>
      <Loaded query={me} what="the hours">
        {({ me: person }) => (person ? <Hours /> : <NobodyYet />)}
      </Loaded>
      <Section title="Announce an hour" lead="Up to five of yours can lie ahead. Nobody sees your name.">
        <HourForm onBefore={() => becomeSomebody(client)} />
      </Section>
    </div>
  );
}

function Hours() {
  const hours = useQuery(hoursQuery);
  return (
    <Loaded query={hours} what="the announced hours">
      {({ hours: list }) =>
        list.length === 0 ? (
          <EmptyState title="No hour is announced">
            <p>Announce one below, and send its calendar file to whoever may come.</p>
          </EmptyState>
        ) : (
          <HourList hours={list} />
        )
      }
    </Loaded>
  );
}

function NobodyYet() {
  const client = useQueryClient();
  const become = useMutation({ mutationFn: () => becomeSomebody(client) });
  return (
    <EmptyState title="Announced hours are for those who are here">
      <p>Go on as a guest to see them. No name or password is needed.</p>
      <Fault error={become.error} />
      <Button isBusy={become.isPending} onClick={() => become.mutate()}>
        Show the hours
      </Button>
    </EmptyState>
  );
}

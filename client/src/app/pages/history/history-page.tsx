import { phaseLabels, phases } from '@greenroom/shared/vocabulary/phase';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import type { HistoryFilter } from '../../../features/history/sessions.ts';
import { meQuery } from '../../../features/user/me.ts';
import { labelled } from '../../../lib/labelled.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { HistoryList } from './history-list.tsx';

const statuses = [
  ['', 'All'],
  ['open', 'Open'],
  ['ended', 'Ended'],
] as const;
const phaseOptions = [['', 'All'] as const, ...labelled(phases, phaseLabels)];

/** The address may say anything; only words of ours are heard. */
function readFilter(params: URLSearchParams): HistoryFilter {
  const status = statuses.find(([value]) => value === params.get('status'))?.[0];
  const phase = phases.find((value) => value === params.get('phase'));
  return { ...(status && { status }), ...(phase && { phase }) };
}

export function HistoryPage() {
  const me = useQuery(meQuery);
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  const change = (key: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(key);
      else next.set(key, value);
      return next;
    });
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHead title="History">Everything you have ever done here, newest first.</PageHead>
      <Loaded query={me} what="your history">
        {(data) =>
          data.me === null ? (
            <NothingYet isNobody />
          ) : (
            <>
              <div className="grid max-w-lg grid-cols-2 gap-3">
                <Select
                  label="Phase"
                  value={filter.phase ?? ''}
                  options={phaseOptions}
                  onChange={(value) => change('phase', value)}
                />
                <Select
                  label="State"
                  value={filter.status ?? ''}
                  options={statuses}
                  onChange={(value) => change('status', value)}
                />
              </div>
              <HistoryList
                filter={filter}
                empty={<NothingYet isFiltered={Object.keys(filter).length > 0} />}
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function NothingYet({ isFiltered = false, isNobody = false }: { isFiltered?: boolean; isNobody?: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState title="No round fits this">
        <Link href="/history" className={buttonClass()}>
          Show all
        </Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing here yet">
      <p>Your rounds and their results gather here. A first one takes a quarter of an hour.</p>
      <div className="flex flex-wrap gap-3">
        <Link href="/" className={buttonClass({ look: 'primary' })}>
          Start a round
        </Link>
        {isNobody && (
          <Link href="/sign-in" className={buttonClass()}>
            Been here before? Sign in
          </Link>
        )}
      </div>
    </EmptyState>
  );
}

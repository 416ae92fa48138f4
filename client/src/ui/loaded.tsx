import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorText } from '../lib/error-text.ts';
import { Button } from './button.tsx';
import { ErrorState } from './error-state.tsx';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';
import { useLasting } from './use-lasting.ts';

interface Props<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching' | 'refetch'>;
  /** What is loaded, as the words after "Loading" and before "could not be loaded": `your history`. */
  what: string;
  children: (data: T) => ReactNode;
}

const slowMs = 6000;

/** Every state of something asked of the server: loading, slow, failed, and shown although it could not be renewed. */
export function Loaded<T>({ query, what, children }: Props<T>) {
  const { data, error, isFetching, refetch } = query;
  const isSlow = useLasting(isFetching && data === undefined, slowMs);
  const retry = () => void refetch();
  if (data !== undefined) {
    return (
      <>
        {error !== null && !isFetching && (
          <Notice look="warn" role="status">
            <span className="flex flex-wrap items-center justify-between gap-2">
              This is {what} as last loaded. {errorText(error)}
              <Button size="small" onClick={retry}>
                Try again
              </Button>
            </span>
          </Notice>
        )}
        {children(data)}
      </>
    );
  }
  if (error !== null && !isFetching) {
    return (
      <ErrorState
        title={`${what.charAt(0).toUpperCase()}${what.slice(1)} could not be loaded`}
        error={error}
        onRetry={retry}
      />
    );
  }
  return (
    <Progress
      label={isSlow ? `Still loading ${what}. This takes longer than it should.` : `Loading ${what}`}
    />
  );
}

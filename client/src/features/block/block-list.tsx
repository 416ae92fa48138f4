import { listBlocks, unblock } from '@greenroom/shared/block/block.api';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { When } from '../../ui/when.tsx';

const blocksQuery = queryOptions({
  queryKey: ['blocks'],
  queryFn: ({ signal }) => request(listBlocks, undefined, signal),
  staleTime: 0,
});

/** Whom one never meets again, and how to take that back. */
export function BlockList() {
  const client = useQueryClient();
  const blocks = useQuery(blocksQuery);
  const free = useMutation({
    mutationFn: (blockId: string) => request(unblock, { params: { blockId } }),
    onSettled: () => client.invalidateQueries({ queryKey: blocksQuery.queryKey }),
  });
  return (
    <Loaded query={blocks} what="whom you have blocked">
      {({ blocks: list }) => (
        <div className="grid grid-cols-1 gap-3">
          <Fault error={free.error} />
          {list.length === 0 ? (
            <p className="text-sm text-muted">
              Nobody. In a round for two you can block your partner with one press; they are not told.
            </p>
          ) : (
            <ul className="divide-y divide-hairline rounded-card border border-hairline bg-surface">
              {list.map(({ id, name, at }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
                  <span className="grid gap-0.5">
                    <span className="font-medium">{name}</span>
                    <span className="text-sm text-muted">
                      blocked <When at={at} />
                    </span>
                  </span>
                  <Button size="small" isBusy={free.isPending} onClick={() => free.mutate(id)}>
                    Unblock<span className="sr-only"> {name}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Loaded>
  );
}

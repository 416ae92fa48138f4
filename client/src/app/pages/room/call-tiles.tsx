import { useStore } from 'zustand/react';
import type { Call } from '../../../features/call/call.ts';
import { VideoTile } from '../../../features/call/video-tile.tsx';
import { useRoom } from './room-context.ts';

/** Both pictures, small and in the bar, where they cover nothing. */
export function CallTiles({ call }: { call: Call }) {
  const { remote } = useStore(call.state);
  const { video } = useStore(call.own.state);
  const { pair } = useRoom();
  if (!remote.video && !video) return null;
  return (
    <div className="flex gap-2">
      {remote.video && <VideoTile track={remote.video} label={pair.partner.displayName} />}
      {video && <VideoTile track={video} label="You" isMirrored />}
    </div>
  );
}

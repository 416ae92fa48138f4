import { lazy, type ReactNode, Suspense } from 'react';
import type { BoardProps } from './board.tsx';

const Board = lazy(async () => ({ default: (await import('./board.tsx')).Board }));

/** The whiteboard, half a megabyte, loaded when somebody wants to draw. */
export function LazyBoard({ fallback, ...props }: BoardProps & { fallback: ReactNode }) {
  return (
    <Suspense fallback={fallback}>
      <Board {...props} />
    </Suspense>
  );
}

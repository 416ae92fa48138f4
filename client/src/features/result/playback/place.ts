import type { Recording } from '@greenroom/shared/recording/recording.api';

type Segments = Recording['segments'];

export interface Place {
  /** Which segment, by its place in the list. */
  at: number;
  /** Milliseconds into it. */
  withinMs: number;
}

export function totalMs(segments: Segments): number {
  return segments.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** Segments are played as one: where in them a moment of the whole lies. Past the end is the end. */
export function placeOf(segments: Segments, wholeMs: number): Place {
  let left = Math.max(0, wholeMs);
  for (const [at, { durationMs }] of segments.entries()) {
    if (left < durationMs || at === segments.length - 1) return { at, withinMs: Math.min(left, durationMs) };
    left -= durationMs;
  }
  return { at: 0, withinMs: 0 };
}

export function wholeMsOf(segments: Segments, { at, withinMs }: Place): number {
  return totalMs(segments.slice(0, at)) + withinMs;
}

/** A session left alone for this long closes unfinished and is judged as it stands. */
export const abandonedAfterMs = 7 * 24 * 60 * 60_000;

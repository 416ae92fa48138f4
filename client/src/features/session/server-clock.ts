/** One reading of the server's clock, and when it was asked for and answered on ours. */
export interface ClockReading {
  askedAt: number;
  answeredAt: number;
  serverNow: number;
}

export interface ServerClock {
  now(): number;
  read(reading: ClockReading): void;
  /** A time told in passing: true when it is so far from ours that the clock should be read again. */
  isOff(serverNow: number): boolean;
}

const keptReadings = 4;
const noticeableMs = 500;

/**
 * The server's time as seen from here: our clock plus the offset of the quickest of the last readings, where the answer
 * is taken to have been made halfway between asking and hearing.
 */
export function createServerClock(ownNow: () => number): ServerClock {
  let readings: { offsetMs: number; rttMs: number }[] = [];
  const offsetMs = () => readings.toSorted((one, other) => one.rttMs - other.rttMs)[0]?.offsetMs ?? 0;
  const isFar = (offset: number) => readings.length > 0 && Math.abs(offset - offsetMs()) > noticeableMs;
  return {
    now: () => ownNow() + offsetMs(),
    read({ askedAt, answeredAt, serverNow }) {
      const reading = { offsetMs: serverNow - (askedAt + answeredAt) / 2, rttMs: answeredAt - askedAt };
      // One of the two clocks was set: what was measured before says nothing now.
      const still = isFar(reading.offsetMs) && reading.rttMs < 2 * noticeableMs ? [] : readings;
      readings = [...still, reading].slice(-keptReadings);
    },
    isOff: (serverNow) => readings.length === 0 || isFar(serverNow - ownNow()),
  };
}

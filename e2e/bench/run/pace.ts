import { setTimeout as pass } from 'node:timers/promises';

/** What goes by between two acts of a person: the load is paced by it, and nothing is concluded from it. */
export const pace = {
  /** After a first boot a spare boots as well; nobody has written anything by then. */
  untilSpare: () => pass(3000),
  /** Chromium lets go of a killed core up to two seconds later: people do not stop code faster than that. */
  betweenKills: () => pass(1500),
  /** A spare of a light language boots in it, and nobody presses Run twice within it. */
  betweenRuns: () => pass(100),
};

import { randomInt } from 'node:crypto';

/** 0 ≤ random() < 1, for draws. Nobody gains from guessing one; the system's own source leaves no seed to keep. */
export const random = () => randomInt(2 ** 32) / 2 ** 32;

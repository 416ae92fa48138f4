import * as z from 'zod/mini';

export const levelLabels = { junior: 'Junior', mid: 'Mid', senior: 'Senior', staff: 'Staff' } as const;

export type Level = keyof typeof levelLabels;
/** Lowest first: a level's rank is its place here. */
export const levels = Object.keys(levelLabels) as [Level, ...Level[]];
export const levelSchema = z.enum(levels);

export const levelRangeSchema = z.strictObject({ min: levelSchema, max: levelSchema });
export type LevelRange = z.infer<typeof levelRangeSchema>;

/** True where `level` lies within the range, both ends included. */
export function isWithin(range: LevelRange, level: Level): boolean {
  return (
    levels.indexOf(range.min) <= levels.indexOf(level) && levels.indexOf(level) <= levels.indexOf(range.max)
  );
}

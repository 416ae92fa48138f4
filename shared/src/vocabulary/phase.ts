import * as z from 'zod/mini';

/** The interview phases of the two source articles, in the order a candidate meets them. */
export const phaseLabels = {
  screening: 'Screening',
  'technical-assessment': 'Technical assessment',
  'technical-interview': 'Technical interview',
  'system-design': 'System design',
  behavioral: 'Behavioral',
  managerial: 'Managerial (final)',
} as const;

export type Phase = keyof typeof phaseLabels;
export const phases = Object.keys(phaseLabels) as [Phase, ...Phase[]];
export const phaseSchema = z.enum(phases);

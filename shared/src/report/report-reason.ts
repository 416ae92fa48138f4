import * as z from 'zod/mini';

/** Why somebody is reported, and why an admin pauses them: the same words on both sides. */
export const reportReasons = {
  harassment: 'Harassing or insulting',
  unsafe: 'Unsafe or frightening',
  'not-serious': 'Not here to practise',
  cheating: 'Abusing the exercise',
  other: 'Something else',
} as const;
export type ReportReason = keyof typeof reportReasons;
export const reportReasonSchema = z.enum(Object.keys(reportReasons) as [ReportReason, ...ReportReason[]]);

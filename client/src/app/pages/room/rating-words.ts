/** One's own rating, in words. */
export const ratingWords = {
  1: 'Hard going',
  2: 'Partly',
  3: 'Well',
  4: 'As well as I can',
} as const;

import { z } from 'zod';

/** What units are of, as a form says it. */
export const measures = ['whole', 'meeting'] as const;
export type Measure = (typeof measures)[number];

export const measure = z
  .enum(measures)
  .catch('whole')
  .transform((typed) => typed === 'meeting');

/** What can't be an id finds nothing. */
export const courseId = z.string().catch('');

import { z } from 'zod';

/** What can't be an id finds nothing. */
export const chooseRunSchema = z.object({ runId: z.string().catch('') });

import { z } from 'zod';

/** "Afgehandeld" beside one task; the rest is where the list stood. */
export const finishTaskSchema = z.object({
  taskId: z.string().max(100),
  soort: z.string().max(100).optional(),
  verder: z.string().max(100).optional(),
  terug: z.string().max(100).optional(),
});

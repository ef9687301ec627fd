import { z } from 'zod';

/** /mijn/portfolio/ACTIVITY/bewijs/ID: what can't be an id finds nothing. */
export const removeEvidenceSchema = z.object({ evidenceId: z.string().catch('') });

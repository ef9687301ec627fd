import { z } from 'zod';
import { loadedVersion, optionalTypedDate, paragraphs } from '@/lib/shared/form-fields';
import { attended } from './attended-field';

const WORDS_MAX = 2_000;

const words = paragraphs({ max: WORDS_MAX });
const key = { id: z.uuid(), version: loadedVersion() };

export const claimSchema = z.object({ runId: z.uuid(), words });
export const appealClaimSchema = z.object({ ...key, words });
export const denyClaimSchema = z.object({ ...key, answer: words });
/** When they were there: of e-learning its day of completion. */
const presence = { attended, completedOn: optionalTypedDate() };
export const confirmClaimSchema = z.object({
  ...key,
  ...presence,
  answer: paragraphs({ max: WORDS_MAX, optional: true }),
});
/** A manager says why. */
export const decideClaimSchema = z.object({ ...key, ...presence, answer: words });

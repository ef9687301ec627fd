import { z } from 'zod';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { loadedVersion, paragraphs } from '@/lib/shared/form-fields';

const EXPLANATION_MAX = 4000;

/** What can't be an id finds nothing. */
const which = { id: z.string().catch(''), version: loadedVersion() };

/** /mijn/certificering: for the cycle that begins on this day; what is no day is no cycle of anybody. */
export const requestCertificationSchema = z.object({
  cycleStart: z
    .string()
    .catch('')
    .transform((iso) => parseCalendarDate(iso)),
});

/** /mijn/certificering/intrekken and granting: which one, and which version was on the page. */
export const certificationVersionSchema = z.object(which);

/** Refusing: with what the person reads. */
export const refuseCertificationSchema = z.object({ ...which, explanation: paragraphs({ max: EXPLANATION_MAX }) });

import { z } from 'zod';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { loadedVersion, paragraphs } from '@/lib/shared/form-fields';

const EXPLANATION_MAX = 4000;

/** What can't be an id finds nothing. */
const which = { id: z.string().catch(''), version: loadedVersion() };

export const requestCertificationSchema = z.object({
  cycleStart: z
    .string()
    .catch('')
    .transform((iso) => parseCalendarDate(iso)),
});

export const certificationVersionSchema = z.object(which);

export const refuseCertificationSchema = z.object({ ...which, explanation: paragraphs({ max: EXPLANATION_MAX }) });

import { z } from 'zod';
import { fieldError, line, loadedVersion, oneOf, paragraphs, typedDate } from '@/lib/shared/form-fields';
import { appointmentChecks, type RejectionReason, rejectionReasons } from './decisions';

const which = { applicationId: z.uuid(), version: loadedVersion() };

/** Registering: how and when the appointment was checked. */
export const approveSchema = z.object({
  ...which,
  appointmentCheck: oneOf(appointmentChecks),
  checkedOn: typedDate(),
  checkNote: line({ max: 500, optional: true }),
});

const reasonTicks = Object.fromEntries(rejectionReasons.map((code) => [code, z.string().optional()])) as Record<
  RejectionReason,
  z.ZodOptional<z.ZodString>
>;

/** Ticks of the catalogue as the list of those that are set; none at all is an error at the first. */
const reasons = z
  .object(reasonTicks)
  .default({} as Record<RejectionReason, string | undefined>)
  .transform((ticked, context) => {
    const given = rejectionReasons.filter((code) => ticked[code] === 'on');
    if (given.length > 0) return given;
    context.addIssue({ code: 'custom', path: [rejectionReasons[0]], message: fieldError({ code: 'choose_one' }) });
    return z.NEVER;
  });

/** Rejecting: reasons from the catalogue, ticked, and what the applicant reads beside them. */
export const rejectSchema = z.object({ ...which, reasons, explanation: paragraphs({ max: 4000 }) });

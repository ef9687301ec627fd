import { z } from 'zod';
import { fieldError, line, loadedVersion, notThat, oneOf, paragraphs, tick, typedDate } from '@/lib/shared/form-fields';
import { isUuid } from '@/lib/shared/ids';
import { picked, readVersion } from '@/lib/shared/picked-rows';
import { tickedCodes } from '@/lib/shared/ticked-codes';
import { appointmentChecks, rejectionReasons } from './decisions';
import { type AskedFrom, askedFrom } from './information-forms';
import { TOGETHER_MAX } from './together';

/** The page of each queue; a case stands under it, and what follows a form leads back there. */
export const queuePaths: Record<AskedFrom, string> = { beheer: '/beheer/aanvragen', beoordelen: '/beoordelen' };

const which = { applicationId: z.uuid(), from: z.enum(askedFrom).catch('beheer') };
const decided = { ...which, version: loadedVersion() };

/** What stands for a number of one's own, chosen on purpose. */
export const NEW_NUMBER = 'nieuw';

/** A registration to link to, with the version that was on the page: `ID.VERSION`; nothing is no choice. */
const linkTo = z
  .string({ error: fieldError({ code: 'choose_one' }) })
  .optional()
  .transform((value, context): { id: string; version: number } | null | undefined => {
    if (!value) return undefined;
    if (value === NEW_NUMBER) return null;
    const [id = '', version = ''] = value.split('.');
    if (isUuid(id) && /^\d{1,9}$/.test(version)) return { id, version: Number(version) };
    return notThat(context, { code: 'choose_one' });
  });

const NEW_NUMBER_REASON_MAX = 1000;

export const approveSchema = z.object({
  ...decided,
  appointmentCheck: oneOf(appointmentChecks),
  checkedOn: typedDate(),
  checkNote: line({ max: 500, optional: true }),
  linkTo,
  /** Why it is somebody new, although much says that they are known already. */
  newNumberReason: paragraphs({ max: NEW_NUMBER_REASON_MAX, optional: true }),
  /** The registration goes over from a login that somebody used. */
  replaceAccount: tick(),
});

/** Cases of one organisation that are approved in one go; `organisation` is the page's, to come back to. */
export const approveTogetherSchema = z.object({
  organisation: z.string().max(200).catch(''),
  picked: picked(readVersion, TOGETHER_MAX),
  appointmentCheck: oneOf(appointmentChecks),
  checkedOn: typedDate(),
  checkNote: line({ max: 500, optional: true }),
});

export function linkValue({ id, version }: { id: string; version: number }): string {
  return `${id}.${version}`;
}

export const rejectSchema = z.object({
  ...decided,
  reasons: tickedCodes(rejectionReasons),
  explanation: paragraphs({ max: 4000 }),
});

/** Who had the case when the page was made; '' for nobody. */
const holder = z
  .string()
  .refine((value) => value === '' || isUuid(value))
  .transform((value) => value || null)
  .catch(null);

export const claimSchema = z.object({ ...which, holder });

export const releaseSchema = z.object(which);

export const assignSchema = z.object({
  ...which,
  holder,
  assignee: z.uuid({ error: fieldError({ code: 'choose_one' }) }),
});

export const NOTE_MAX = 4000;

/** `formId` is made with the page: the note gets it as its id, so that two presses write it once. */
export const noteFields = { formId: z.uuid(), noteText: paragraphs({ max: NOTE_MAX }) };
export const noteSchema = z.object({ ...which, ...noteFields });

import { z } from 'zod';
import { amountAsTyped } from '@/lib/content/amounts';
import { documentCodes } from '@/lib/content/documents';
import { optionalTypedAmount } from '@/lib/content/typed-amount';
import type { TypedValues } from '@/lib/shared/action-state';
import { dateAsTyped } from '@/lib/shared/calendar-date';
import { fieldError, line, loadedVersion, oneOf, optionalTypedDate, paragraphs, tick } from '@/lib/shared/form-fields';
import { tickedCodes } from '@/lib/shared/ticked-codes';
import { type MailingFilters, receiverKinds } from './mailing-filters';

const SUBJECT_MAX = 150;
const BODY_MAX = 10_000;
const ORGANISATION_MAX = 100;
/** No name of an organisation has more, and each costs the database work. */
const ORGANISATION_WORDS_MAX = 8;
const MOST_POINTS = 10_000;

const which = { mailingId: z.uuid(), version: loadedVersion() };

/** At least something, or empty where it doesn't matter. */
const points = () => optionalTypedAmount({ min: 0.01, max: MOST_POINTS });

/**
 * What a mailing says and to whom. Of a new one `mailingId` is made with the page and `version` is 0, so that two
 * presses write it once.
 */
export const writeMailingSchema = z
  .object({
    ...which,
    subject: line({ max: SUBJECT_MAX }),
    body: paragraphs({ max: BODY_MAX }),
    kinds: tickedCodes(receiverKinds),
    cycleEndsBy: optionalTypedDate(),
    pointsShort: points(),
    accreditedShort: points(),
    document: oneOf(['', ...documentCodes])
      .default('')
      .transform((code) => (code === '' ? null : code)),
    organisation: line({ max: ORGANISATION_MAX, optional: true }).refine(
      (typed) => typed.split(' ').length <= ORGANISATION_WORDS_MAX,
      { error: fieldError({ code: 'too_many', max: ORGANISATION_WORDS_MAX }) },
    ),
  })
  .transform(({ mailingId, version, subject, body, ...filters }) => ({ mailingId, version, subject, body, filters }));

/** What is done to one that was written; `version` is the page's. */
export const actOnMailingSchema = z.object(which);

/** What can't be undone is asked for twice: by the button, and by a tick that says what it does. */
export const sureMailingSchema = z.object({
  ...which,
  sure: tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) }),
});

/** As they go back into the form. */
export function typedFilters(filters: MailingFilters): TypedValues {
  const { kinds, cycleEndsBy, pointsShort, accreditedShort, document, organisation } = filters;
  return {
    ...Object.fromEntries(kinds.map((kind) => [`kinds.${kind}`, 'on'])),
    cycleEndsBy: cycleEndsBy === null ? '' : dateAsTyped(cycleEndsBy),
    ...{ pointsShort: amountAsTyped(pointsShort), accreditedShort: amountAsTyped(accreditedShort) },
    ...{ document: document ?? '', organisation },
  };
}

import { z } from 'zod';
import { sureTick } from '@/lib/registration/details-forms';
import { line, loadedVersion, oneOf, paragraphs } from '@/lib/shared/form-fields';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { appointmentSides, type MergeChoices, type MergeField, mergeFields, sides } from './merge-choices';

const REASON_MAX = 2000;
const reason = paragraphs({ max: REASON_MAX });

const side = oneOf(sides);

const NUMBER_MAX = 60;

export const otherNumberSchema = z.object({ registrationId: z.uuid(), number: line({ max: NUMBER_MAX }) });

/** Decided on from the page that showed what becomes of both, in the versions that it showed. */
export const mergeSchema = z.object({
  registrationId: z.uuid(),
  version: loadedVersion(),
  otherId: z.uuid(),
  otherVersion: loadedVersion(),
  name: side,
  privateEmail: side,
  privatePhone: side,
  appointments: oneOf(appointmentSides),
  status: side,
  login: side,
  reason,
  sure: sureTick(),
});

export const undoMergeSchema = z.object({
  registrationId: z.uuid(),
  mergeId: z.uuid(),
  reason,
  sure: sureTick(),
});

/** What each field is called in an address. */
export const mergeParams = {
  name: 'naam',
  privateEmail: 'mail',
  privatePhone: 'telefoon',
  appointments: 'aanstellingen',
  status: 'status',
  login: 'inloggen',
} as const satisfies Record<MergeField, string>;

export const OTHER = 'met';
export const CHOSEN = 'gekozen';

/** Which of the two numbers each field is of, as the address says it; what it doesn't say is as proposed. */
export function readMergeChoices(query: AddressParams, proposed: MergeChoices): MergeChoices {
  const read = mergeFields.flatMap((field) => {
    const known: readonly string[] = field === 'appointments' ? appointmentSides : sides;
    const said = firstValue(query[mergeParams[field]]);
    return known.includes(said) ? [[field, said]] : [];
  });
  return { ...proposed, ...Object.fromEntries(read) };
}

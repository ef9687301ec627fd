import { type AddressParams, statusIn } from '@/lib/shared/list-address';
import { type Place, readPlace } from '@/lib/shared/list-place';

export const mailStates = ['queued', 'sent', 'failed'] as const;
export type MailState = (typeof mailStates)[number];

export type MailQuery = { state: MailState | null; place: Place };

/** Anything else in the address is left out. */
export function readMailQuery(query: AddressParams): MailQuery {
  const asked = statusIn(query);
  return { state: mailStates.find((state) => state === asked) ?? null, place: readPlace(query) };
}

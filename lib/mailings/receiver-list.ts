import { type AddressParams, STATUS_PARAM, statusIn } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace } from '@/lib/shared/list-place';
import { type ReceiverOutcome, receiverOutcomes } from './mailing-numbers';

/** Of which mailing, in the address of the file of its receivers: a page's own path says it. */
export const MAILING_PARAM = 'bericht';

/** Which receivers of a mailing are asked for; null: all of them. */
export type ReceiverQuery = { outcome: ReceiverOutcome | null; place: Place };

export function readReceiverQuery(params: AddressParams): ReceiverQuery {
  const asked = statusIn(params);
  return { outcome: receiverOutcomes.find((outcome) => outcome === asked) ?? null, place: readPlace(params) };
}

export function receiversHref(
  path: string,
  { outcome, place }: ReceiverQuery,
  given: Record<string, string> = {},
): string {
  return placeHref(path, place, { params: outcome ? { ...given, [STATUS_PARAM]: outcome } : given });
}

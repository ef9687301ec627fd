import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace } from '@/lib/shared/list-place';
import { type ReceiverOutcome, receiverOutcomes } from './mailing-numbers';

/** Which receivers of a mailing are asked for; null: all of them. */
export type ReceiverQuery = { outcome: ReceiverOutcome | null; place: Place };

export function readReceiverQuery(params: AddressParams): ReceiverQuery {
  const asked = firstValue(params.stand);
  return { outcome: receiverOutcomes.find((outcome) => outcome === asked) ?? null, place: readPlace(params) };
}

export function receiversHref(path: string, { outcome, place }: ReceiverQuery): string {
  return placeHref(path, place, { params: outcome ? { stand: outcome } : {} });
}

import { isUuid } from '@/lib/shared/ids';
import { wholeNumber } from '@/lib/shared/list-address';
import { evidenceCodes } from './evidence';

export const manyFilesPath = '/mijn/portfolio/bestanden';

export type UploadPlace = 'activity' | 'edit';

const PLACE_PARAM = 'van';

export function uploadPage(activityId: string, place: UploadPlace): string | null {
  if (!isUuid(activityId)) return null;
  return `/mijn/portfolio/${activityId}${place === 'edit' ? '/wijzigen' : ''}`;
}

export function uploadHref(activityId: string, place: UploadPlace): string {
  return `/api/uploads/${activityId}?${PLACE_PARAM}=${place}`;
}

/** It asks what a form without script can't: whether to go on without evidence, or with what changed meanwhile. */
export function submissionPage(activityId: string): string {
  return `/mijn/portfolio/${activityId}/indienen`;
}

/** The form of files hands in by its second button, with the version shown as the field's value. */
export const EVIDENCE_FORM = 'bewijsformulier';
export const SUBMIT_FIELD = 'indienen';

export function readUploadPlace(query: URLSearchParams): UploadPlace {
  return query.get(PLACE_PARAM) === 'edit' ? 'edit' : 'activity';
}

export function evidenceHref(id: string): string {
  return `/bewijs/${id}`;
}

export function removalHref(activityId: string, evidenceId: string): string {
  return `/mijn/portfolio/${activityId}/bewijs/${evidenceId}`;
}

export const uploadCodes = [
  ...evidenceCodes,
  'broken_off',
  'too_often',
  'not_allowed',
  'log_in_first',
  'failed',
] as const;
export type UploadCode = (typeof uploadCodes)[number];

export type UploadResult = { ok: true } | { ok: false; code: UploadCode };

export type UploadOutcome = { kept: number; refused: { place: number; code: UploadCode }[] };

const MOST = 999;

/** Names of files don't belong in an address. */
export function outcomeQuery(results: readonly UploadResult[]): string {
  const refused = results.flatMap((result, index) => (result.ok ? [] : [`${index + 1}-${result.code}`]));
  const kept = results.length - refused.length;
  return new URLSearchParams({
    ...(kept > 0 && { bewaard: String(kept) }),
    ...(refused.length > 0 && { geweigerd: refused.join('.') }),
  }).toString();
}

export function readOutcome(query: Pick<URLSearchParams, 'get'>): UploadOutcome | null {
  const kept = wholeNumber(query.get('bewaard') ?? '');
  const refused = (query.get('geweigerd') ?? '').split('.', MOST).flatMap(readRefusal);
  return kept === 0 && refused.length === 0 ? null : { kept, refused };
}

function readRefusal(text: string): { place: number; code: UploadCode }[] {
  const [place = '', name] = text.split('-');
  const code = uploadCodes.find((known) => known === name);
  const number = wholeNumber(place);
  return code && number > 0 ? [{ place: number, code }] : [];
}

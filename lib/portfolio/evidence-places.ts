import { isUuid } from '@/lib/shared/ids';
import { wholeNumber } from '@/lib/shared/list-address';
import { evidenceCodes } from './evidence';

export const manyFilesPath = '/mijn/portfolio/bestanden';
export const photoPath = '/mijn/portfolio/foto';

export type UploadPlace = 'activity' | 'edit' | 'fill_in';

const PLACE_PARAM = 'van';

const pages = { activity: '', edit: '/wijzigen', fill_in: '/invullen' } as const satisfies Record<UploadPlace, string>;

export function uploadPage(activityId: string, place: UploadPlace): string | null {
  if (!isUuid(activityId)) return null;
  return `/mijn/portfolio/${activityId}${pages[place]}`;
}

export function uploadHref(activityId: string, place: UploadPlace): string {
  return `/api/uploads/${activityId}?${PLACE_PARAM}=${place}`;
}

/** Each file becomes a draft; a plain post of a photo leads back to where photos are made. */
export function draftsUploadHref(from: 'photo' | 'files'): string {
  return `/api/uploads${from === 'photo' ? `?${PLACE_PARAM}=photo` : ''}`;
}

export function draftsUploadPage(query: URLSearchParams): string {
  return query.get(PLACE_PARAM) === 'photo' ? photoPath : manyFilesPath;
}

/** It asks what a form without script can't: whether to go on without evidence, or with what changed meanwhile. */
export function submissionPage(activityId: string): string {
  return `/mijn/portfolio/${activityId}/indienen`;
}

/** The form of files hands in by its second button, with the version shown as the field's value. */
export const EVIDENCE_FORM = 'bewijsformulier';
export const SUBMIT_FIELD = 'indienen';

export function readUploadPlace(query: URLSearchParams): UploadPlace {
  const place = query.get(PLACE_PARAM);
  return place === 'edit' || place === 'fill_in' ? place : 'activity';
}

export function evidenceHref(id: string): string {
  return `/bewijs/${id}`;
}

const LOOK_PARAM = 'inzien';

/** The same file through the same door, to look at in a page of ours instead of to save. */
export function lookHref(href: string): string {
  return `${href}?${LOOK_PARAM}=1`;
}

export function isLook(query: Pick<URLSearchParams, 'has'>): boolean {
  return query.has(LOOK_PARAM);
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

import { isUuid } from '@/lib/shared/ids';

/** Pages on which proof is added: of one activity, or of many files at once. */
export const manyFilesPath = '/mijn/portfolio/bestanden';

export type UploadPlace = 'activity' | 'edit';

const PLACE_PARAM = 'van';

/** The page on which a form for one activity stands; null for what can't be an activity. */
export function uploadPage(activityId: string, place: UploadPlace): string | null {
  if (!isUuid(activityId)) return null;
  return `/mijn/portfolio/${activityId}${place === 'edit' ? '/wijzigen' : ''}`;
}

/** Where such a form posts to, and how the route knows to which page it leads back. */
export function uploadHref(activityId: string, place: UploadPlace): string {
  return `/api/uploads/${activityId}?${PLACE_PARAM}=${place}`;
}

/** The page that asks what a form without script can't: whether it goes without proof, or as it is by now. */
export function submissionPage(activityId: string): string {
  return `/mijn/portfolio/${activityId}/indienen`;
}

/** The id of the form of files on an activity's page, and the field by which its button hands in: the version shown. */
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

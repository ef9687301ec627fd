import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { DocumentCode } from './documents';

/** From a page and from a file alike: some eighty printed pages. Twice this is less than what is posted at most. */
export const DOCUMENT_TEXT_MAX = 200_000;
export const DOCUMENT_VERSION_MAX = 100;
export const DOCUMENT_TITLE_MAX = 200;
export const SUMMARY_MAX = 2000;
export const TICK_MONTHS_MAX = 24;

export type NewVersion = {
  code: DocumentCode;
  version: string;
  title: string;
  text: string;
  validFrom: CalendarDate;
  summary: string;
  /** Null: as long as for any requirement. */
  tickMonths: number | null;
};

export type KnownVersion = { version: string; title: string; body: string; validFrom: CalendarDate; isSample: boolean };

export type NewVersionReason =
  | { code: 'document_version_taken'; document: DocumentCode; version: string }
  | { code: 'document_day_taken'; document: DocumentCode; validFrom: CalendarDate }
  | { code: 'document_in_the_past'; document: DocumentCode; validFrom: CalendarDate };

export type PublishDocumentReason =
  | NewVersionReason
  | { code: 'draft_gone' }
  | { code: 'changed_meanwhile' }
  /** Whoever is to tick it is asked in the morning of its day. */
  | { code: 'document_not_in_the_future'; validFrom: CalendarDate }
  | { code: 'document_unchanged' }
  /** They hold something else than when its maker read it. */
  | { code: 'figures_changed' }
  /** On its day there is no norm set to take them from. */
  | { code: 'figures_missing'; names: string[] };

export type WithdrawDocumentReason =
  | { code: 'document_unknown' }
  | { code: 'document_in_force' }
  | { code: 'draft_in_the_way' };

/**
 * Whether a version may be added, on a page and from a file alike. `versions` are all of the document, in any order. The
 * same version again, with the same words, is nothing new.
 */
export function newVersion(
  versions: readonly KnownVersion[],
  { code, version, title, text, validFrom }: Pick<NewVersion, 'code' | 'version' | 'title' | 'text' | 'validFrom'>,
  today: CalendarDate,
): Accepted<{ isNew: boolean }> | Refused<NewVersionReason> {
  const same = versions.find((known) => known.version === version);
  if (same) {
    const isEqual = same.validFrom === validFrom && same.title === title && same.body === text;
    return isEqual ? accepted({ isNew: false }) : refused({ code: 'document_version_taken', document: code, version });
  }
  if (versions.some((known) => known.validFrom === validFrom))
    return refused({ code: 'document_day_taken', document: code, validFrom });
  // A past day is for the first real version alone, and only where nothing that came later would hide it.
  const inForce = versions.filter((known) => known.validFrom <= today);
  if (validFrom < today && inForce.some((known) => !known.isSample || known.validFrom > validFrom))
    return refused({ code: 'document_in_the_past', document: code, validFrom });
  return accepted({ isNew: true });
}

export type DocumentVersionState = 'coming' | 'inForce' | 'former';

/** How one of the versions of a document stands on a day. */
export function documentVersionState<V extends { validFrom: CalendarDate }>(
  versions: readonly V[],
  { validFrom }: V,
  today: CalendarDate,
): DocumentVersionState {
  if (validFrom > today) return 'coming';
  return versions.some((other) => other.validFrom > validFrom && other.validFrom <= today) ? 'former' : 'inForce';
}

export type ComparedVersions<V> = {
  /** What it is compared with: the version asked for, or else the one before it; null where it is the first. */
  compared: V | null;
  /** The other ones of the document, the newest first. */
  others: V[];
};

/** `versions` are all of the document, the oldest first; of a draft `id` is null. */
export function comparedVersions<V extends { id: string; validFrom: CalendarDate }>(
  versions: readonly V[],
  { id, validFrom }: { id: string | null; validFrom: CalendarDate },
  askedId: string | null,
): ComparedVersions<V> {
  const others = versions.filter((other) => other.id !== id).reverse();
  return { others, compared: others.find((other) => other.id === askedId) ?? versionBefore(versions, validFrom) };
}

/** The version that another one follows: the last that holds from an earlier day. */
export function versionBefore<V extends { validFrom: CalendarDate }>(
  versions: readonly V[],
  validFrom: CalendarDate,
): V | null {
  return versions
    .filter((known) => known.validFrom < validFrom)
    .reduce<V | null>((last, known) => (last && last.validFrom > known.validFrom ? last : known), null);
}

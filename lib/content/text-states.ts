import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export const versionStates = ['draft', 'coming', 'shown', 'replaced', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

export type VersionMoments = { number: number; publishedFrom: Date | null; withdrawnAt: Date | null };

export type TextState = 'draft' | 'coming' | 'shown' | 'withdrawn';

export type PublishTextReason = { code: 'published_already' } | { code: 'moment_passed' };
export type WithdrawTextReason = { code: 'not_shown' } | { code: 'always_shown' };

/** The one that readers see at a moment: the last whose time had come. Null where none had, or it was withdrawn. */
export function shownVersion<V extends VersionMoments>(versions: readonly V[], at: Date): V | null {
  const last = lastPublished(versions, at);
  return last && last.withdrawnAt === null ? last : null;
}

/** The one that is to be shown later. */
export function comingVersion<V extends VersionMoments>(versions: readonly V[], at: Date): V | null {
  return versions.find(({ publishedFrom }) => publishedFrom !== null && publishedFrom > at) ?? null;
}

function lastPublished<V extends VersionMoments>(versions: readonly V[], at: Date): V | null {
  let last: V | null = null;
  for (const version of versions) {
    if (version.publishedFrom === null || version.publishedFrom > at) continue;
    if (last === null || isAfter(version, last)) last = version;
  }
  return last;
}

function isAfter(a: VersionMoments, b: VersionMoments): boolean {
  const [from, to] = [a.publishedFrom?.getTime() ?? 0, b.publishedFrom?.getTime() ?? 0];
  return from === to ? a.number > b.number : from > to;
}

export function versionState<V extends VersionMoments>(version: V, versions: readonly V[], at: Date): VersionState {
  if (version.publishedFrom === null) return 'draft';
  if (version.publishedFrom > at) return 'coming';
  if (version.withdrawnAt !== null) return 'withdrawn';
  return lastPublished(versions, at)?.number === version.number ? 'shown' : 'replaced';
}

/** Of the text as a whole. */
export function textState(versions: readonly VersionMoments[], at: Date): TextState {
  if (shownVersion(versions, at)) return 'shown';
  if (comingVersion(versions, at)) return 'coming';
  return lastPublished(versions, at) ? 'withdrawn' : 'draft';
}

type ListedMoments = { publishedFrom: Date | null; withdrawnAt: Date | null; comingFrom: Date | null };

/** The same by the moments that a list of texts reads: of the last that was shown, and of what is to come. */
export function listedTextState({ publishedFrom, withdrawnAt, comingFrom }: ListedMoments): TextState {
  if (publishedFrom && !withdrawnAt) return 'shown';
  if (comingFrom) return 'coming';
  return publishedFrom ? 'withdrawn' : 'draft';
}

/** Always the newest; what was withdrawn may be shown again. `from` is now or later. */
export function publishable(newest: VersionMoments, from: Date, at: Date): Accepted | Refused<PublishTextReason> {
  if (newest.publishedFrom !== null && newest.withdrawnAt === null) return refused({ code: 'published_already' });
  if (from < at) return refused({ code: 'moment_passed' });
  return accepted({});
}

/** What nobody sees, nor will see, isn't withdrawn; a statement may only make way for another. */
export function withdrawable(
  versions: readonly VersionMoments[],
  isOptional: boolean,
  at: Date,
): Accepted | Refused<WithdrawTextReason> {
  if (!isOptional) return refused({ code: 'always_shown' });
  const isSeen = shownVersion(versions, at) !== null || comingVersion(versions, at) !== null;
  return isSeen ? accepted({}) : refused({ code: 'not_shown' });
}

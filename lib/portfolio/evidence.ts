import { type Accepted, type Refused, refused } from '@/lib/shared/results';
import type { ActivityState } from './activity-class';
import { type ContentsReason, type HoldingFacts, mayChangeContents } from './activity-states';

export const evidenceKinds = ['pdf', 'jpeg', 'png'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A file as it was stored, whatever it is beside. */
export type StoredFile = {
  id: string;
  name: string;
  kind: EvidenceKind;
  /** In bytes. */
  size: number;
  checksum: string;
  storageKey: string;
  uploadedAt: Date;
};

/** Also what a form's field accepts: an iPhone converts by itself when it takes only these. */
export const contentTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const satisfies Record<EvidenceKind, string>;

export type EvidenceLimits = {
  fileMegabytes: number;
  filesPerActivity: number;
  personMegabytes: number;
  pictureMegapixels: number;
};

type EvidenceSettings = {
  evidenceFileMegabytes: number;
  evidenceFilesPerActivity: number;
  evidencePersonMegabytes: number;
  evidencePictureMegapixels: number;
};

export function evidenceLimits(settings: EvidenceSettings): EvidenceLimits {
  return {
    fileMegabytes: settings.evidenceFileMegabytes,
    filesPerActivity: settings.evidenceFilesPerActivity,
    personMegabytes: settings.evidencePersonMegabytes,
    pictureMegapixels: settings.evidencePictureMegapixels,
  };
}

const MEGABYTE = 1024 * 1024;
const MEGAPIXEL = 1_000_000;

export function bytesOf(megabytes: number): number {
  return megabytes * MEGABYTE;
}

export function pixelsOf(megapixels: number): number {
  return megapixels * MEGAPIXEL;
}

export const evidenceCodes = [
  'no_file',
  'empty',
  'too_large',
  'other_kind',
  'too_many_pixels',
  'picture_unreadable',
  'pdf_unreadable',
  'pdf_locked',
  'pdf_without_pages',
  'too_many_files',
  'person_full',
  'activity_unknown',
  'locked',
  'decided',
  'superseded',
  'frozen',
  'evidence_unknown',
  'not_in_register',
  'course_unknown',
  'course_locked',
  'text_unknown',
] as const;
export type EvidenceCode = (typeof evidenceCodes)[number];
export type EvidenceReason = { code: EvidenceCode };
export type EvidenceChangeReason =
  | ContentsReason
  | { code: 'activity_unknown' | 'evidence_unknown' | 'not_in_register' };

export type EvidenceHolder = HoldingFacts & { state: ActivityState; isOwnerInRegister: boolean };

/** Whoever has left the register keeps what is there. */
export function mayChangeEvidence({
  state,
  isOwnerInRegister,
  ...held
}: EvidenceHolder): Accepted | Refused<EvidenceChangeReason> {
  return isOwnerInRegister ? mayChangeContents(state, held) : refused({ code: 'not_in_register' });
}

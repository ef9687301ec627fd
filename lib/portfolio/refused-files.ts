import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import {
  bytesOf,
  contentTypes,
  type EvidenceCode,
  type EvidenceKind,
  type EvidenceLimits,
  type EvidenceReason,
  evidenceKinds,
  pixelsOf,
} from './evidence';

/** A file that versions share counts once. */
export type EvidenceStored = { files: number; personBytes: number };

/** `size` 0 asks whether anything still fits. */
export function fitsBeside(
  stored: EvidenceStored,
  size: number,
  limits: EvidenceLimits,
): Accepted | Refused<EvidenceReason> {
  if (stored.files >= limits.filesPerActivity) return refused({ code: 'too_many_files' });
  const isFull = stored.personBytes + Math.max(1, size) > bytesOf(limits.personMegabytes);
  return isFull ? refused({ code: 'person_full' }) : accepted({});
}

/** Readers look for the mark of a PDF within so many bytes: some programs put a line end or a note before it. */
const PDF_MARK_WITHIN = 1024;

/** By the first bytes, one per character in `head`, and the type that they say; nothing is unpacked to look further. */
export function kindOfFile(type: string | undefined, head: string): EvidenceKind | null {
  // A picture that moves is kept as its first image.
  if (type === 'image/apng') return 'png';
  const kind = evidenceKinds.find((known) => contentTypes[known] === type) ?? null;
  // What stands before the mark of a PDF may begin as another kind does: "<?xml", a byte order mark of UTF-16.
  return kind === null && head.slice(0, PDF_MARK_WITHIN).includes('%PDF-') ? 'pdf' : kind;
}

/** Without it the rest of a PDF is missing; anything may follow it. */
export const PDF_END = '%%EOF';

export type PdfAnswer = 'readable' | 'locked' | 'without_pages' | 'unreadable';

/** `locked` asks for a password. */
export const pdfRefusals = {
  readable: null,
  locked: 'pdf_locked',
  without_pages: 'pdf_without_pages',
  unreadable: 'pdf_unreadable',
} as const satisfies Record<PdfAnswer, EvidenceCode | null>;

export function pictureRefusal(
  size: { width: number; height: number } | null,
  { pictureMegapixels }: EvidenceLimits,
): EvidenceCode | null {
  if (size === null) return 'picture_unreadable';
  return size.width * size.height > pixelsOf(pictureMegapixels) ? 'too_many_pixels' : null;
}

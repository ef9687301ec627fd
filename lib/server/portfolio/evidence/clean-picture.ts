import 'server-only';
import { buffer } from 'node:stream/consumers';
import sharp, { type SharpOptions } from 'sharp';
import { type EvidenceLimits, type EvidenceReason, pixelsOf } from '@/lib/portfolio/evidence';
import { pictureRefusal } from '@/lib/portfolio/refused-files';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type PendingFile, storage } from './storage';

type PictureKind = 'jpeg' | 'png';
type CleanPicture = { kind: PictureKind; file: PendingFile };

/** Good enough to read the small print of a photographed certificate. */
const QUALITY = 85;
/** In pixels; a larger picture is decoded smaller, where its kind can be. */
const LONGEST_SIDE = 4096;

/** No metadata (place, time, device). The size is read from the header first: a small file can unfold. */
export async function cleanPicture(
  raw: PendingFile,
  kind: PictureKind,
  limits: EvidenceLimits,
): Promise<Accepted<CleanPicture> | Refused<EvidenceReason>> {
  const bytes = await buffer(raw.open());
  const code = pictureRefusal(await readSize(bytes, kind), limits);
  if (code !== null) return refused({ code });
  const clean = await oneAtATime(() => redraw(bytes, kind, pixelsOf(limits.pictureMegapixels)));
  if (clean === null) return refused({ code: 'picture_unreadable' });
  return accepted({ kind, file: await storage().put(inOnePiece(clean)) });
}

async function readSize(bytes: Buffer, kind: PictureKind): Promise<{ width: number; height: number } | null> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata();
    return format === kind ? { width, height } : null;
  } catch {
    return null;
  }
}

/** Null when unreadable. Some telephones leave out the end mark of a JPEG: it is added; all else must be flawless. */
async function redraw(bytes: Buffer, kind: PictureKind, limitInputPixels: number): Promise<Buffer | null> {
  const whole = await draw(bytes, kind, { limitInputPixels, failOn: 'error' });
  if (whole || kind !== 'jpeg' || bytes.subarray(-END_OF_JPEG.length).equals(END_OF_JPEG)) return whole;
  return draw(Buffer.concat([bytes, END_OF_JPEG]), kind, { limitInputPixels, failOn: 'warning' });
}

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

async function draw(bytes: Buffer, kind: PictureKind, options: SharpOptions): Promise<Buffer | null> {
  const picture = sharp(bytes, { ...options, sequentialRead: true })
    .autoOrient()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true });
  try {
    return await (kind === 'jpeg' ? picture.jpeg({ quality: QUALITY }) : picture.png()).toBuffer();
  } catch {
    return null;
  }
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

let busy: Promise<unknown> = Promise.resolve();

/** A file that unfolds takes much memory: one is worked on at a time, however many come at once. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const done = busy.then(work);
  busy = done.catch(() => undefined);
  return done;
}

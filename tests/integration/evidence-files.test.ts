import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { env } from '@/lib/server/env';
import { receiveFile } from '@/lib/server/evidence/receive-file';
import {
  brokenOff,
  hugePicture,
  inPieces,
  jpeg,
  MEGABYTE,
  pdf,
  phonePhoto,
  png,
  polyglot,
  sha256,
  svg,
  zipBomb,
} from '@/tests/support/proof-files';
import { filesOnDisk } from './proof';

const limits = { fileMegabytes: 2, filesPerActivity: 3, personMegabytes: 20, pictureMegapixels: 4 };

afterAll(() => rm(env().dataDir, { recursive: true, force: true }));

async function kept(bytes: Uint8Array) {
  const answer = await receiveFile(inPieces(bytes), limits);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const content = await buffer(answer.file.open());
  await answer.file.discard();
  return { ...answer, content };
}

describe('what a file is, is decided by its content', () => {
  it.each([
    ['a PDF', async () => pdf(), 'pdf'],
    ['a PDF of just the most that fits', async () => pdf(2 * MEGABYTE), 'pdf'],
    ['a PDF that is HTML too', async () => polyglot(), 'pdf'],
    ['a JPEG', () => jpeg(), 'jpeg'],
    ['a PNG', () => png(), 'png'],
    ['a picture of just as many pixels as may be', () => png(2000, 2000), 'png'],
  ])('%s', async (_, make, kind) => {
    expect((await kept(await make())).kind).toBe(kind);
  });

  it('and a PDF is kept as it came', async () => {
    const bytes = pdf(300_000);
    const { content, file } = await kept(bytes);
    expect(content.equals(bytes)).toBe(true);
    expect(file).toMatchObject({ size: bytes.length, checksum: sha256(bytes) });
  });
});

describe('what isn’t taken', () => {
  const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7));
  it.each([
    ['nothing at all', async () => Buffer.alloc(0), 'empty'],
    ['a file of one byte too much', async () => pdf(2 * MEGABYTE + 1), 'too_large'],
    ['a zip bomb', async () => zipBomb(), 'other_kind'],
    ['an SVG', async () => svg(), 'other_kind'],
    ['HTML with a PDF in it', async () => Buffer.concat([Buffer.from('<html>'), pdf()]), 'other_kind'],
    ['text', async () => Buffer.from('Ik was er echt bij.'), 'other_kind'],
    ['a picture that moves', async () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 'other_kind'],
    ['a picture of 60,000 × 60,000', async () => hugePicture(), 'too_many_pixels'],
    ['a picture of one row too many', async () => hugePicture(2000, 2001), 'too_many_pixels'],
    ['the header of a picture alone', async () => hugePicture(500, 500), 'picture_unreadable'],
    ['half a JPEG', async () => cut(await noise('jpeg')), 'picture_unreadable'],
    ['half a PNG', async () => cut(await noise('png')), 'picture_unreadable'],
    ['the mark of a JPEG alone', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture_unreadable'],
    ['half a PDF', async () => cut(pdf(10_000)), 'pdf_unreadable'],
  ])('%s', async (_, make, code) => {
    expect(await receiveFile(inPieces(await make()), limits)).toEqual({ ok: false, reasons: [{ code }] });
    expect(await filesOnDisk()).toEqual([]);
  });

  it('and one that breaks off leaves nothing', async () => {
    await expect(receiveFile(brokenOff(pdf(500_000)), limits)).rejects.toThrow('the connection is gone');
    expect(await filesOnDisk()).toEqual([]);
  });
});

/** Something to lose when it is cut off. */
function noise(kind: 'jpeg' | 'png'): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 120 * 120 * 3 }, (_, at) => (at * 7919) % 251));
  return sharp(pixels, { raw: { width: 120, height: 120, channels: 3 } })
    [kind]()
    .toBuffer();
}

describe('a photo', () => {
  it('is turned upright and keeps nothing beside the picture', async () => {
    const bytes = await phonePhoto();
    const before = await sharp(bytes).metadata();
    expect([before.width, before.height, before.orientation]).toEqual([40, 20, 6]);
    expect(before.exif?.includes('Telefoonmaker')).toBe(true);
    // The tag under which the place stands.
    expect([0x8825, 0x2588].some((tag) => before.exif?.includes(Buffer.from([tag >> 8, tag & 255])))).toBe(true);

    const { content, file } = await kept(bytes);
    const after = await sharp(content).metadata();
    expect([after.width, after.height]).toEqual([20, 40]);
    expect(after).not.toHaveProperty('exif');
    expect(after).not.toHaveProperty('orientation');
    expect(content.includes('Telefoonmaker')).toBe(false);
    expect(content.includes('Exif')).toBe(false);
    expect(file).toMatchObject({ size: content.length, checksum: sha256(content) });
  });
});

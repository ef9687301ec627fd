import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { env } from '@/lib/server/platform/env';
import { receiveFile } from '@/lib/server/portfolio/evidence/receive-file';
import {
  brokenOff,
  hugePicture,
  inPieces,
  jpeg,
  MEGABYTE,
  pdf,
  pdfBomb,
  pdfWithoutPages,
  phonePhoto,
  plainPdf,
  png,
  polyglot,
  sha256,
  svg,
  zipBomb,
} from '@/tests/support/evidence-samples';
import { filesOnDisk } from './given-evidence';

/** Made by programs that people use, and with each kind of lock that a PDF can have. */
const PDFS = 'tests/support/pdfs';
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

  it.each([
    ['a line end before its mark', Buffer.concat([Buffer.from('\r\n'), plainPdf])],
    ['a byte order mark before it', Buffer.concat([Buffer.from('\ufeff'), plainPdf])],
    ['a byte order mark of UTF-16 before it', Buffer.concat([Buffer.from([0xff, 0xfe]), plainPdf])],
    ['a line of XML before it', Buffer.concat([Buffer.from('<?xml version="1.0"?>\n'), plainPdf])],
    ['a note before it', Buffer.concat([Buffer.from('<!-- cached -->\n'), plainPdf])],
    ['something behind its end', Buffer.concat([plainPdf, Buffer.from('<!-- served in 3 ms -->')])],
    ['a lot behind its end', Buffer.concat([plainPdf, Buffer.alloc(1_500_000, 'x')])],
    ['its end across two pieces', pdf(64 * 1024 + 3)],
  ])('and a PDF with %s is taken', async (_, bytes) => {
    const { kind, content } = await kept(bytes);
    expect([kind, content.equals(bytes)]).toEqual(['pdf', true]);
  });

  it.each(readdirSync(PDFS))('and %s is taken or refused by whether anybody can open it', async (name) => {
    const answer = await receiveFile(inPieces(readFileSync(join(PDFS, name))), limits);
    if (answer.ok) await answer.file.discard();
    const isLocked = name.startsWith('needs-password');
    expect(answer).toMatchObject(isLocked ? { ok: false, reasons: [{ code: 'pdf_locked' }] } : { kind: 'pdf' });
    expect(await filesOnDisk()).toEqual([]);
  });

  it('keeps a PDF byte by byte', async () => {
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
    ['HTML with a PDF far in it', async () => Buffer.concat([Buffer.from('<html>'.padEnd(2000)), pdf()]), 'other_kind'],
    ['a page of HTML', async () => Buffer.from('<!doctype html><p>Not found</p>'), 'other_kind'],
    ['a PDF without pages', async () => pdfWithoutPages, 'pdf_without_pages'],
    ['a PDF of nothing but its marks', async () => Buffer.from('%PDF-1.7\n%%EOF\n'), 'pdf_unreadable'],
    ['a PDF that unfolds without end', async () => pdfBomb(700), 'pdf_unreadable'],
    ['text', async () => Buffer.from('Ik was er echt bij.'), 'other_kind'],
    ['a picture that moves', async () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), 'other_kind'],
    ['a picture of 60,000 × 60,000', async () => hugePicture(), 'too_many_pixels'],
    ['a picture of one row too many', async () => hugePicture(2000, 2001), 'too_many_pixels'],
    ['the header of a picture alone', async () => hugePicture(500, 500), 'picture_unreadable'],
    ['half a JPEG', async () => cut(await noise('jpeg')), 'picture_unreadable'],
    ['half a PNG', async () => cut(await noise('png')), 'picture_unreadable'],
    ['the mark of a JPEG alone', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture_unreadable'],
    ['half a PDF', async () => cut(pdf(10_000)), 'pdf_unreadable'],
  ])(
    '%s',
    async (_, make, code) => {
      expect(await receiveFile(inPieces(await make()), limits)).toEqual({ ok: false, reasons: [{ code }] });
      expect(await filesOnDisk()).toEqual([]);
    },
    90_000,
  );

  it('leaves nothing when it breaks off', async () => {
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

describe('a JPEG without its end mark', () => {
  const withoutEnd = (bytes: Buffer) => bytes.subarray(0, -2);

  it('is taken when nothing else is missing', async () => {
    const whole = await noise('jpeg');
    const { content } = await kept(withoutEnd(whole));
    expect(content.equals((await kept(whole)).content)).toBe(true);
  });

  it.each([40, 400, 4000])('is refused when %d bytes of the picture are missing too', async (bytes) => {
    const cut = (await noise('jpeg')).subarray(0, -bytes);
    expect(await receiveFile(inPieces(cut), limits)).toEqual({ ok: false, reasons: [{ code: 'picture_unreadable' }] });
  });
});

describe('a picture of a hundred megapixels', () => {
  const large = { ...limits, fileMegabytes: 20, pictureMegapixels: 108 };

  it.each(['jpeg', 'png'] as const)('is kept smaller, large enough to read (%s)', async (kind) => {
    const picture = sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#7a4b00' } });
    const answer = await receiveFile(inPieces(await picture[kind]().toBuffer()), large);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const { width, height } = await sharp(await buffer(answer.file.open())).metadata();
    await answer.file.discard();
    expect([width, height]).toEqual([4096, 3072]);
  });
});

describe('a photo', () => {
  it('is turned upright and keeps no metadata', async () => {
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

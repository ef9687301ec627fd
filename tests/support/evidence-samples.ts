import { createHash } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

// Files as people and attackers hand them in, made as they are needed.

export const MEGABYTE = 1024 * 1024;

/** A whole PDF of at least `size` bytes. */
export function pdf(size = 0, body = ''): Buffer {
  const page = '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n';
  const start = Buffer.from(`%PDF-1.4\n${body}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${page}%`);
  const end = Buffer.from('\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n');
  return Buffer.concat([start, Buffer.alloc(Math.max(0, size - start.length - end.length), '.'), end]);
}

/** A small PDF as it is made by hand: no list of places, which readers work out. */
export const plainPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n',
);

export const pdfWithoutPages = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF\n',
);

/** A PDF whose packed objects unfold into `megabytes`. */
export function pdfBomb(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * MEGABYTE, ' '));
  return Buffer.concat([
    Buffer.from(`%PDF-1.5\n4 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream endobj\n'),
    plainPdf,
  ]);
}

/** A page that is a PDF by its first bytes, and HTML to whoever only looks for a tag. */
export const polyglot = () => pdf(0, '<html><body><script>alert(document.cookie)</script></body></html>');

export function png(width = 12, height = 8): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#0b5563' } })
    .png()
    .toBuffer();
}

export function jpeg(width = 12, height = 8): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#0b5563' } })
    .jpeg()
    .toBuffer();
}

/** As a telephone held upright makes one: lying on its side, with a note to turn it, the place and the device. */
export function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#7a4b00' } })
    .withExif({
      IFD0: { Make: 'Telefoonmaker', Model: 'Zakmodel' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});

function crc(bytes: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (CRC[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of a few bytes whose header says that it is `width` × `height`. */
export function hugePicture(width = 60_000, height = 60_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))]);
}

/** A zip of a few kilobytes that unfolds into megabytes. */
export function zipBomb(): Buffer {
  const content = Buffer.alloc(8 * MEGABYTE);
  const packed = deflateRawSync(content);
  const name = Buffer.from('[Content_Types].xml');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc(content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
}

export const svg = () =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="9" height="9"/></svg>');

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The bytes as a connection brings them: piece by piece. */
export async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Comes to an end before its end. */
export async function* brokenOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, bytes.length / 2);
  throw new Error('the connection is gone');
}

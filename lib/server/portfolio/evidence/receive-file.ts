import 'server-only';
import { Buffer } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type/core';
import { bytesOf, type EvidenceKind, type EvidenceLimits, type EvidenceReason } from '@/lib/portfolio/evidence';
import { kindOfFile, PDF_END, pdfRefusals } from '@/lib/portfolio/refused-files';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { cleanPicture, oneAtATime } from './clean-picture';
import { readPdf } from './read-pdf';
import { type PendingFile, storage } from './storage';

export type ReceivedFile = { kind: EvidenceKind; file: PendingFile };
type Answer = Accepted<ReceivedFile> | Refused<EvidenceReason>;

/** By its content alone. A picture is redrawn without metadata; what is refused leaves nothing behind. */
export async function receiveFile(content: AsyncIterable<Uint8Array>, limits: EvidenceLimits): Promise<Answer> {
  const seen = new Passing();
  const raw = await takeIn(seen.of(content, bytesOf(limits.fileMegabytes)));
  if (raw === null) return refused({ code: 'too_large' });
  let isKept = false;
  try {
    const answer = await examine(raw, seen, limits);
    isKept = answer.ok && answer.file === raw;
    return answer;
  } finally {
    if (!isKept) await raw.discard();
  }
}

async function examine(raw: PendingFile, seen: Passing, limits: EvidenceLimits): Promise<Answer> {
  if (raw.size === 0) return refused({ code: 'empty' });
  const type = await fileTypeFromBuffer(seen.head);
  const kind = kindOfFile(type?.mime, seen.head.toString('latin1'));
  if (kind === null) return refused({ code: 'other_kind' });
  if (kind !== 'pdf') return cleanPicture(raw, kind, limits);
  const answer = seen.hasPdfEnd ? await oneAtATime(async () => readPdf(await contentOf(raw))) : 'unreadable';
  const code = pdfRefusals[answer];
  return code === null ? accepted({ kind, file: raw }) : refused({ code });
}

/** A thread can only be given memory of its own. */
async function contentOf(raw: PendingFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(raw.size);
  let at = 0;
  for await (const chunk of raw.open()) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

class TooLarge extends Error {}

async function takeIn(content: AsyncIterable<Uint8Array>): Promise<PendingFile | null> {
  try {
    return await storage().put(content);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

class Passing {
  static readonly HEAD = 4100;
  head = Buffer.alloc(0);
  hasPdfEnd = false;
  #last: Buffer = Buffer.alloc(0);

  async *of(content: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of content) {
      size += chunk.length;
      if (size > max) throw new TooLarge();
      if (this.head.length < Passing.HEAD) this.head = Buffer.concat([this.head, chunk]).subarray(0, Passing.HEAD);
      if (!this.hasPdfEnd) this.#lookForEnd(chunk);
      yield chunk;
    }
  }

  /** The mark may lie across two chunks. */
  #lookForEnd(chunk: Uint8Array) {
    const most = PDF_END.length - 1;
    const seam = Buffer.concat([this.#last, chunk.subarray(0, most)]);
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    this.hasPdfEnd = seam.includes(PDF_END) || text.includes(PDF_END);
    this.#last = (text.length < most ? seam : text).subarray(-most);
  }
}

import 'server-only';
import { Buffer } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type/core';
import {
  bytesOf,
  contentTypes,
  type EvidenceKind,
  type EvidenceLimits,
  type EvidenceReason,
  evidenceKinds,
  isWholePdf,
} from '@/lib/portfolio/evidence';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type PendingFile, storage } from '../storage/storage';
import { cleanPicture } from './clean-picture';

export type ReceivedFile = { kind: EvidenceKind; file: PendingFile };
type Answer = Accepted<ReceivedFile> | Refused<EvidenceReason>;

/**
 * Takes a file in as it comes, and says what it is by its content alone. A picture is made anew, without what it told of
 * place and device. What is refused leaves nothing; what is accepted waits to be committed or discarded.
 */
export async function receiveFile(content: AsyncIterable<Uint8Array>, limits: EvidenceLimits): Promise<Answer> {
  const seen = new Ends();
  const raw = await takeIn(seen.of(withinLimit(content, bytesOf(limits.fileMegabytes))));
  if (raw === null) return refused({ code: 'too_large' });
  let isKept = false;
  try {
    const answer = await judge(raw, seen, limits);
    isKept = answer.ok && answer.file === raw;
    return answer;
  } finally {
    if (!isKept) await raw.discard();
  }
}

async function judge(raw: PendingFile, seen: Ends, limits: EvidenceLimits): Promise<Answer> {
  if (raw.size === 0) return refused({ code: 'empty' });
  const kind = await kindOf(seen.head);
  if (kind === null) return refused({ code: 'other_kind' });
  if (kind !== 'pdf') return cleanPicture(raw, kind, limits);
  if (!isWholePdf(seen.head.toString('latin1'), seen.tail.toString('latin1')))
    return refused({ code: 'pdf_unreadable' });
  return accepted({ kind, file: raw });
}

/** By the first bytes; nothing is unpacked to look further. */
async function kindOf(head: Uint8Array): Promise<EvidenceKind | null> {
  const type = (await fileTypeFromBuffer(head))?.mime;
  // A picture that moves is kept as its first image.
  if (type === 'image/apng') return 'png';
  return evidenceKinds.find((kind) => contentTypes[kind] === type) ?? null;
}

class TooLarge extends Error {}

/** Null when it was too large. */
async function takeIn(content: AsyncIterable<Uint8Array>): Promise<PendingFile | null> {
  try {
    return await storage().put(content);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

async function* withinLimit(content: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > max) throw new TooLarge();
    yield chunk;
  }
}

/** The first and last bytes of what passes by. */
class Ends {
  static readonly HEAD = 4100;
  static readonly TAIL = 2048;
  head = Buffer.alloc(0);
  tail = Buffer.alloc(0);

  async *of(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      if (this.head.length < Ends.HEAD) this.head = Buffer.concat([this.head, chunk]).subarray(0, Ends.HEAD);
      this.tail = Buffer.concat([this.tail, chunk.subarray(-Ends.TAIL)]).subarray(-Ends.TAIL);
      yield chunk;
    }
  }
}

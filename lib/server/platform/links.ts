import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type LinkPurpose, linkPaths } from '@/lib/shared/link-purpose';
import { env } from './env';

const MAC_BYTES = 24;
const UUID_BYTES = 16;

/** Worked out when the mail is sent: no table holds anything that opens a link, and a second sending gives the same. */
export function linkToken(purpose: LinkPurpose, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, signature(purpose, bytes)]).toString('base64url');
}

export function linkAddress(purpose: LinkPurpose, id: string): string {
  return `${env().publicUrl}${linkPaths[purpose]}/${linkToken(purpose, id)}`;
}

export function readLinkToken(purpose: LinkPurpose, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== UUID_BYTES + MAC_BYTES) return null;
  const id = bytes.subarray(0, UUID_BYTES);
  if (!timingSafeEqual(bytes.subarray(UUID_BYTES), signature(purpose, id))) return null;
  const hex = id.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function signature(purpose: LinkPurpose, id: Buffer): Buffer {
  return createHmac('sha256', env().secret).update(`link:${purpose}:`).update(id).digest().subarray(0, MAC_BYTES);
}

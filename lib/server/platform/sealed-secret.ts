import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORM = /^v(\d+)\.([\w-]+)$/;

export type SecretKey = { version: number; secret: string };

export class SecretUnreadable extends Error {
  constructor() {
    super('A secret of a second factor can’t be read with this NEXTAUTH_SECRET.');
  }
}

/** The key's version, then nonce, tag and text. It opens for that account alone. */
export function seal(plain: string, accountId: string, key: SecretKey): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, derived(key, 'secret'), nonce).setAAD(Buffer.from(accountId));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `v${key.version}.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')}`;
}

/** Throws SecretUnreadable. */
export function openSecret(sealed: string, accountId: string, secret = env().secret): string {
  const [, version, content = ''] = FORM.exec(sealed) ?? [];
  const bytes = Buffer.from(content, 'base64url');
  if (version === undefined || bytes.length < NONCE_BYTES + TAG_BYTES) throw new SecretUnreadable();
  const key = derived({ version: Number(version), secret }, 'secret');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(accountId))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new SecretUnreadable();
  }
}

/** Before migration 20261128200400 secrets stood there as they are, in base32. */
export function isSealed(stored: string): boolean {
  return FORM.test(stored);
}

/** What a database keeps to know a key again, and nobody gets the key from. */
export function checkOf(key: SecretKey): string {
  return derived(key, 'check').toString('base64url');
}

function derived({ version, secret }: SecretKey, use: 'secret' | 'check'): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'lklr', `second-factor-${use}:v${version}`, KEY_BYTES));
}

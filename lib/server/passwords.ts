import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';

/** 2 is argon2id in the library's own list, which can't be read when files are compiled one by one. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const common = new Set(dictionary.passwords as string[]);

/** Whether the packaged list of common passwords holds it, in any case and with digits or signs put behind it. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  return common.has(lower) || common.has(lower.replace(/[^a-z]+$/, '')) || isOneThingRepeated(lower);
}

function isOneThingRepeated(text: string): boolean {
  return /^(.{1,6}?)\1+$/.test(text);
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON2ID);
}

let nobodysHash: Promise<string> | undefined;

/** Checks a password; with no hash (unknown person) it does the same work and says no. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFC'));
  return matches && passwordHash !== null;
}

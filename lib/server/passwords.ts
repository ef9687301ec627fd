import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { judgePassword, type PasswordOwner, type PasswordReason } from '@/lib/access/password-rules';
import { tidyPassword } from '@/lib/access/tidy-password';

/** 2 is argon2id in the library's own list, which can't be read when files are compiled one by one. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const common = new Map((dictionary.passwords as string[]).map((word, rank) => [word, rank]));

/** What is wrong with a password that somebody chooses, as their form says it; null when it is hard to guess. */
export function passwordErrors(password: string, owner: PasswordOwner): { password: PasswordReason } | null {
  const judged = judgePassword(password, owner, (word) => common.get(word));
  const [reason] = judged.ok ? [] : judged.reasons;
  return reason ? { password: reason } : null;
}

export function hashPassword(password: string): Promise<string> {
  return hash(tidyPassword(password).normalize('NFC'), ARGON2ID);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Checks a password; with no hash (unknown person) it does the same work and says no. The white space round it is tried
 * too, where there is any: passwords of before it was left out may have it.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const stored = passwordHash ?? (await nobodysHash);
  const tidied = tidyPassword(password);
  const matches =
    (await verify(stored, tidied.normalize('NFC'))) ||
    (tidied !== password && (await verify(stored, password.normalize('NFC'))));
  return matches && passwordHash !== null;
}

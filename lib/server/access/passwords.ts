import { normalised } from '@/lib/shared/typed-text';
import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { tidyPassword } from '@/lib/access/password-fields';
import { checkPassword, type PasswordOwner, type PasswordReason } from '@/lib/access/password-rules';
import { workInTurn } from '@/lib/server/platform/work-in-turn';

/** 2 is argon2id in the library's own list, which can't be read when files are compiled one by one. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash takes some thirty milliseconds of a core and 19 MB: whoever comes when a hundred wait, would wait for seconds. */
const inTurn = workInTurn({ atOnce: 2, mostWaiting: 100 });

const common = new Map((dictionary.passwords as string[]).map((word, rank) => [word, rank]));

export function passwordErrors(password: string, owner: PasswordOwner): { password: PasswordReason } | null {
  const reviewed = checkPassword(password, owner, (word) => common.get(word));
  const [reason] = reviewed.ok ? [] : reviewed.reasons;
  return reason ? { password: reason } : null;
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalised(tidyPassword(password), 'NFC'), ARGON2ID));
}

let nobodysHash: Promise<string> | undefined;

/** With no hash (unknown person) it does the same work. Passwords of before may have white space round them. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hash('nobody has this password', ARGON2ID);
  const stored = passwordHash ?? (await nobodysHash);
  const tidied = tidyPassword(password);
  const matches =
    (await inTurn(() => verify(stored, normalised(tidied, 'NFC')))) ||
    (tidied !== password && (await inTurn(() => verify(stored, normalised(password, 'NFC')))));
  return matches && passwordHash !== null;
}

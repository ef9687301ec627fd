import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { env } from './env';

type Use = `sent to ${string}` | `search of ${string}` | 'scan at the door';

export function sealWords(words: string, use: Use, seconds: number): Promise<string> {
  return encode({ token: { words }, secret: env().secret, salt: use, maxAge: seconds });
}

/** The words; null for what wasn't sealed here, was for another use, or is too old. */
export async function openWords(sealed: string, use: Use): Promise<string | null> {
  try {
    const held = await decode({ token: sealed, secret: env().secret, salt: use });
    return typeof held?.words === 'string' ? held.words : null;
  } catch {
    return null;
  }
}

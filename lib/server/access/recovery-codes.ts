import 'server-only';
import { createHmac } from 'node:crypto';
import { recoveryCodeFrom } from '@/lib/access/recovery-code';
import { env } from '@/lib/server/platform/env';

export const RECOVERY_CODES = 10;

/**
 * The codes that a setup shows. Worked out from the setup's id, so that no table holds them and the page shows the same
 * ones again until they are kept.
 */
export function recoveryCodesOf(setupId: string): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, place) => recoveryCodeFrom(keyed(`shown:${setupId}:${place}`)));
}

/** How a code is stored: of no use without this server's secret. */
export function recoveryCodeHash(accountId: string, code: string): string {
  return keyed(`stored:${accountId}:${code}`).toString('base64url');
}

function keyed(text: string): Buffer {
  return createHmac('sha256', env().secret).update(`recovery-code:${text}`).digest();
}

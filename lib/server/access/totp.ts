import 'server-only';
import { Secret, TOTP } from 'otpauth';

const TOTP_PERIOD_SECONDS = 30;
const STEPS_ASIDE = 1;

/** The code that an authenticator app shows at `now`, for demo pages and tests. */
export function totpOf(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), period: TOTP_PERIOD_SECONDS, digits: 6 });
}

/** The time step that a code belongs to: one before `now`'s, that one or the one after; null when it is no code of them. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: STEPS_ASIDE });
  return delta === null ? null : Math.floor(timestamp / 1000 / TOTP_PERIOD_SECONDS) + delta;
}

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads, from its QR code or a tap. */
export function totpAddress(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    period: TOTP_PERIOD_SECONDS,
    digits: 6,
  }).toString();
}

import 'server-only';
import { Secret, TOTP } from 'otpauth';

export const TOTP_PERIOD_SECONDS = 30;

/** The code that an authenticator app shows at `now`, for demo pages and tests. */
export function totpOf(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), period: TOTP_PERIOD_SECONDS, digits: 6 });
}

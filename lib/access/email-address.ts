import { normalised } from '@/lib/shared/typed-text';

/** The one form in which addresses are compared and kept unique: trimmed, lower case, composed. */
export function normaliseEmail(typed: string): string {
  return normalised(typed.trim(), 'NFC').toLowerCase();
}

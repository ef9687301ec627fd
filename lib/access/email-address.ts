/** The one form in which addresses are compared and kept unique: trimmed, lower case, composed. */
export function normaliseEmail(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase();
}

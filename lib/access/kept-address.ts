import { fieldError } from '@/lib/shared/form-fields';
import { isSharedMailbox } from './shared-mailbox';

type TypedAddress = { email?: unknown; keepAddress?: unknown };

/** The rule of a form with `email` and `keepAddress`: an address that looks shared is a choice of one's own. */
export function isKeptOnPurpose({ email, keepAddress }: TypedAddress): boolean {
  return keepAddress === true || typeof email !== 'string' || !isSharedMailbox(email);
}

/** Said at the tick, beside whatever else is wrong with the form. */
export const unlessKept = {
  path: ['keepAddress'],
  error: fieldError({ code: 'shared_mailbox' }),
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

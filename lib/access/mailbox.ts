import { normaliseEmail } from '@/lib/shared/mailable-address';

/** Where mail to an address ends up: the address without its label, from + to @, under which one mailbox has many names. */
export function mailboxOf(email: string): string {
  const { local, domain } = partsOf(email);
  return `${local.split('+', 1)[0]}@${domain}`;
}

/** The domain that a mailbox is part of, without what stands before its last two labels: those are its owner's to make up. */
export function mailDomainOf(email: string): string {
  return partsOf(email).domain.split('.').slice(-2).join('.');
}

function partsOf(email: string): { local: string; domain: string } {
  const normalised = normaliseEmail(email);
  const at = normalised.lastIndexOf('@');
  return { local: normalised.slice(0, Math.max(at, 0)), domain: normalised.slice(at + 1).replace(/\.$/, '') };
}

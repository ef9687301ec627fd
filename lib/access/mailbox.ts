import { isKnownFirstName } from '@/lib/names/first-names';
import { fieldError } from '@/lib/shared/form-fields';
import { normaliseEmail } from '@/lib/shared/mailable-address';

/** Where mail to an address ends up: the address without its label, from + to @, under which one mailbox has many names. */
export function mailboxOf(email: string): string {
  const { local, domain } = partsOf(email);
  return `${local.split('+', 1)[0]}@${domain}`;
}

/** Without what stands before its last two labels: those are its owner's to make up. */
export function mailDomainOf(email: string): string {
  return partsOf(email).domain.split('.').slice(-2).join('.');
}

function partsOf(email: string): { local: string; domain: string } {
  const normalised = normaliseEmail(email);
  const at = normalised.lastIndexOf('@');
  return { local: normalised.slice(0, Math.max(at, 0)), domain: normalised.slice(at + 1).replace(/\.$/, '') };
}

const officeWords = [
  ['leerplicht', 'leerrecht', 'kwalificatieplicht', 'verzuim', 'vsv', 'rbl', 'rmc', 'doorstroompunt'],
  ['secretariaat', 'administratie', 'postbus', 'loket', 'balie', 'receptie', 'servicepunt', 'klantcontact'],
  ['klantenservice', 'helpdesk', 'servicedesk', 'meldpunt', 'afdeling', 'frontoffice', 'backoffice'],
].flat();

/** Words that only say so at the beginning: elsewhere they may be part of somebody's own address. */
const openingWords = new Set(
  [
    ['info', 'informatie', 'information', 'contact', 'mail', 'email', 'mailbox', 'post', 'team', 'teams', 'bureau'],
    ['office', 'admin', 'administrator', 'support', 'vragen', 'meldingen', 'planning', 'bestuur', 'directie'],
    ['gemeente', 'regio', 'onderwijs', 'jeugd', 'webmaster', 'postmaster', 'noreply', 'algemeen'],
  ].flat(),
);

/** Whether an address looks like a mailbox that several people read (domain section 6). It may be wrong: it warns. */
export function isSharedMailbox(email: string): boolean {
  const [first = '', ...others] = wordsOf(email);
  if (openingWords.has(first)) return true;
  if (isOfficeWord(first)) return true;
  const isSomebodysOwn = first.length === 1 || isKnownFirstName(first);
  return !isSomebodysOwn && others.some(isOfficeWord);
}

function wordsOf(email: string): string[] {
  const [local = ''] = normaliseEmail(email).split('@');
  const [mailbox = ''] = local.split('+');
  return mailbox.split(/[^\p{L}]+/u).filter((word) => word !== '');
}

/** Also where it begins a longer word: `leerplichtzaken`, `rblmidden`; or follows `team` and the like. */
function isOfficeWord(word: string): boolean {
  const bare = word.replace(/^(team|info|regio|gemeente)(?=\p{L}{3})/u, '');
  return officeWords.some((office) => bare.startsWith(office));
}

type TypedAddress = { email?: unknown; keepAddress?: unknown };

export function isKeptOnPurpose({ email, keepAddress }: TypedAddress): boolean {
  return keepAddress === true || typeof email !== 'string' || !isSharedMailbox(email);
}

export const unlessKept = {
  path: ['keepAddress'],
  error: fieldError({ code: 'shared_mailbox' }),
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

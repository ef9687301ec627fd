import { sortByName } from '@/lib/names/compare-names';
import type { PersonName } from '@/lib/names/person-name';
import { matches } from '@/lib/register/matches';
import type { NameQuery } from '@/lib/register/query';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { type DossierQuery, significantDigits } from './dossier-query';

/** By which a manager narrows a search: a registration's state, whether it is shielded, or that there is none yet. */
export const dossierFilters = ['registered', 'certified', 'removed', 'deregistered', 'shielded', 'applicant'] as const;
export type DossierFilter = (typeof dossierFilters)[number];

/** Whether text from an address is one of the filters. */
export function isDossierFilter(text: string | undefined): text is DossierFilter {
  return dossierFilters.some((filter) => filter === text);
}

/** Somebody found: by their registration, or as an account without one. */
export type DossierHit = {
  /** Of the registration, or else of the account. */
  id: string;
  /** Null: nothing was ever handed in, and what is typed in a draft is nobody's business. */
  name: PersonName | null;
  numberNormalised: string;
  number: string | null;
  loginEmail: string | null;
  state: RegistrationState | 'applicant';
  shielded: boolean;
};

export const DOSSIERS_A_PAGE = 50;

/** Up to so many are fetched and sorted by name; above that they come in the order of their numbers, page by page. */
export const DOSSIERS_SORTED = 200;

/** By name as the register sorts, and then who never gave one, by address. */
export function sortDossiers(found: readonly DossierHit[]): DossierHit[] {
  const named = found.flatMap((hit) => (hit.name ? [{ ...hit, name: hit.name }] : []));
  const nameless = found.filter(({ name }) => name === null);
  const address = ({ loginEmail }: DossierHit) => loginEmail ?? '';
  return [...sortByName(named), ...nameless.toSorted((a, b) => (address(a) < address(b) ? -1 : 1))];
}

/** Who has an account and no registration; the rest is what they handed in last. */
export type Applicant = {
  emails: string[];
  name: PersonName | null;
  phone: string;
  organisations: string[];
};

/** A dossier's query as that of a name alone. */
export function nameQuery({ typed, words }: Pick<DossierQuery, 'typed' | 'words'>): NameQuery {
  return { kind: 'name', typed, words, perhaps: [], number: null, orNumber: null };
}

/** The rule of lib/server/data/dossiers.ts, for the few who have no registration. */
export function matchesApplicant(query: DossierQuery, { emails, name, phone, organisations }: Applicant): boolean {
  const { words, email, organisationWords } = query;
  if (email !== null && emails.some((address) => address.includes(email))) return true;
  if (query.phone !== null && significantDigits(phone).startsWith(query.phone)) return true;
  // Whoever has no registration has no number to stand beside a name.
  if (name && words.length > 0 && query.nameNumber === null && matches(nameQuery(query), { name })) return true;
  const holdsAll = (organisation: string) =>
    organisationWords.every((word) => organisation.toLowerCase().includes(word));
  return organisationWords.length > 0 && organisations.some(holdsAll);
}

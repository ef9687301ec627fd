import type { PersonName } from '@/lib/names/person-name';
import { sortByName } from '@/lib/register/compare-names';
import { compareNumbers } from '@/lib/register/registration-number';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { Paged, Place } from '@/lib/shared/list-place';

/** By which a manager narrows a search: a registration's state, whether it is shielded, or that there is none yet. */
export const dossierFilters = ['registered', 'certified', 'removed', 'deregistered', 'shielded', 'applicant'] as const;
export type DossierFilter = (typeof dossierFilters)[number];

export type DossierHit = {
  id: string;
  /** Null: nothing was ever handed in, and what is typed in a draft is nobody's business. */
  name: PersonName | null;
  numberNormalised: string;
  number: string | null;
  /** What who never handed anything in called their account; null for everybody else. */
  accountName: string | null;
  state: RegistrationState | 'applicant';
  shielded: boolean;
};

export const DOSSIERS_A_PAGE = 50;

/** Up to so many are fetched and sorted by name; above that they come in the order of their numbers, page by page. */
export const DOSSIERS_SORTED = 200;

/** By name as the register sorts, and then who never handed one in, by that of the account. */
export function sortDossiers(found: readonly DossierHit[]): DossierHit[] {
  const named = found.flatMap((hit) => (hit.name ? [{ ...hit, name: hit.name }] : []));
  const nameless = found.filter(({ name }) => name === null);
  const called = ({ accountName }: DossierHit) => accountName ?? '';
  return [...sortByName(named), ...nameless.toSorted((a, b) => (called(a) < called(b) ? -1 : 1))];
}

/** In the order of their numbers, and then who has none. */
export function byNumber(found: readonly DossierHit[]): DossierHit[] {
  const order = ({ numberNormalised }: DossierHit) => numberNormalised;
  return found.toSorted(
    (a, b) =>
      Number(order(a) === '') - Number(order(b) === '') || compareNumbers(order(a), order(b)) || (a.id < b.id ? -1 : 1),
  );
}

export function pageOfHits(sorted: readonly DossierHit[], place: Place): Paged<DossierHit> {
  const at = (id: string) => sorted.findIndex((hit) => hit.id === id);
  const from = place === null ? 0 : 'after' in place ? at(place.after) + 1 : at(place.before) - DOSSIERS_A_PAGE;
  const start = from < sorted.length ? Math.max(0, from) : 0;
  const rows = sorted.slice(start, start + DOSSIERS_A_PAGE);
  const isLast = start + rows.length >= sorted.length;
  return {
    rows,
    before: start === 0 ? null : (rows[0]?.id ?? null),
    after: isLast ? null : (rows.at(-1)?.id ?? null),
  };
}

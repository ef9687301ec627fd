import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import {
  byNumber,
  DOSSIERS_A_PAGE,
  DOSSIERS_SORTED,
  type DossierFilter,
  type DossierHit,
  pageOfHits,
  sortDossiers,
} from '@/lib/casework/dossier-hits';
import type { DossierSearch } from '@/lib/casework/dossier-list';
import type { QueryReason } from '@/lib/register/query';
import { readDossierQuery } from '@/lib/registration/dossier-query';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record, recordEach } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { COUNT_MAX, type Paged, type Place, type Steps } from '@/lib/shared/list-place';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { findDossierIds } from './data/dossier-search';
import { countFiltered, listApplicantHits, listFiltered, listRegistrationHits } from './data/dossiers';

export type DossiersFound = Steps & {
  hits: DossierHit[];
  total: number;
  /** False where there are too many to sort. */
  byName: boolean;
  /** False where so much could fit that not all of it was looked at. */
  isWhole: boolean;
};

type Found = Omit<DossiersFound, 'hits' | keyof Steps> & { page: Paged<DossierHit>; byPrivateData: Set<string> };

/** Recorded without what was typed; so is, as a reading, whoever is shown because of contact data or an employer. */
export async function searchDossiers(
  search: DossierSearch,
  { actor, now, today }: Context<AccountActor>,
  place: Place = null,
): Promise<Accepted<DossiersFound> | Refused<QueryReason>> {
  const { numberPrefix } = await getSettings(today);
  const { filter } = search;
  const isFilterAlone = search.typed.trim() === '' && filter !== null;
  const read = isFilterAlone
    ? accepted(await findFiltered(filter, place))
    : await findTyped(search, place, numberPrefix);
  if (!read.ok) return read;
  const { page, byPrivateData } = read;
  const hits = page.rows;
  await inTransaction(async (tx) => {
    const searched = by(actor, 'register_manager', now);
    await record(tx, 'dossiers_searched', REGISTER_SUBJECT, searched, { hits: read.total });
    const known = hits.filter(({ id }) => byPrivateData.has(id));
    const subjects = known.map(({ id, state }) => ({ type: subjectOf(state), id }));
    await recordEach(tx, 'dossier_found', subjects, searched);
  });
  const { total, byName, isWhole } = read;
  return accepted({ hits, total, byName, isWhole, before: page.before, after: page.after });
}

function subjectOf(state: DossierHit['state']): 'account' | 'registration' {
  return state === 'applicant' ? 'account' : 'registration';
}

async function findFiltered(filter: DossierFilter, place: Place): Promise<Found> {
  const total = await countFiltered(filter);
  const byPrivateData = new Set<string>();
  if (total > DOSSIERS_SORTED) {
    const page = await listFiltered(filter, place, DOSSIERS_A_PAGE);
    return { page, total, byName: false, isWhole: true, byPrivateData };
  }
  const { rows } = await listFiltered(filter, null, DOSSIERS_SORTED);
  return { page: pageOfHits(sortDossiers(rows), place), total, byName: true, isWhole: true, byPrivateData };
}

async function findTyped(
  { typed, filter }: DossierSearch,
  place: Place,
  numberPrefix: string,
): Promise<Accepted<Found> | Refused<QueryReason>> {
  const read = readDossierQuery(typed, numberPrefix);
  if (!read.ok) return read;
  const { registrations, applicants, byPrivateData, isWhole } = await findDossierIds(read.query, filter);
  const total = registrations.length + applicants.length;
  const all = [
    ...(await listRegistrationHits(registrations.slice(0, COUNT_MAX))),
    ...(await listApplicantHits(applicants.slice(0, COUNT_MAX))),
  ];
  const byName = total <= DOSSIERS_SORTED;
  const sorted = byName ? sortDossiers(all) : byNumber(all);
  return accepted({ page: pageOfHits(sorted.slice(0, COUNT_MAX), place), total, byName, isWhole, byPrivateData });
}

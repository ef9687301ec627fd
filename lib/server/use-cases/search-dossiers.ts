import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { REGISTER_SUBJECT } from '@/lib/audit/audit-events';
import { DOSSIERS_A_PAGE, DOSSIERS_SORTED, type DossierHit, sortDossiers } from '@/lib/dossier/dossier-hits';
import type { DossierSearch } from '@/lib/dossier/dossier-list';
import { readDossierQuery } from '@/lib/dossier/dossier-query';
import type { QueryReason } from '@/lib/register/query';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { countRegistrationHits, listApplicantHits, listRegistrationHits } from '../data/dossiers';
import { getSettings } from '../data/settings';
import { inTransaction } from '../db';

/** One page of them, with how many there are; `byName` is false where there are too many to sort. */
export type DossiersFound = { hits: DossierHit[]; total: number; byName: boolean };

/**
 * Whom a manager's search finds, a page at a time. Without a query the filter alone chooses. That somebody searched is
 * recorded, with the number of hits; what was typed isn't.
 */
export async function searchDossiers(
  { typed, filter }: DossierSearch,
  { actor, now, today }: Context<AccountActor>,
  page = 1,
): Promise<Accepted<DossiersFound> | Refused<QueryReason>> {
  const { numberPrefix } = await getSettings(today);
  const isFilterAlone = typed.trim() === '' && filter !== null;
  const read = isFilterAlone ? accepted({ query: null }) : readDossierQuery(typed, numberPrefix);
  if (!read.ok) return read;
  const found = await findPage({ query: read.query, filter }, (page - 1) * DOSSIERS_A_PAGE);
  await inTransaction((tx) =>
    recordEvent(tx, {
      at: now,
      event: 'dossiers_searched',
      ...by(actor, 'register_manager'),
      subject: REGISTER_SUBJECT,
      details: { hits: found.total },
    }),
  );
  return accepted(found);
}

async function findPage(sought: Parameters<typeof listApplicantHits>[0], from: number): Promise<DossiersFound> {
  const registered = await countRegistrationHits(sought);
  const applicants = sortDossiers(await listApplicantHits(sought));
  const total = registered + applicants.length;
  const until = from + DOSSIERS_A_PAGE;
  if (total <= DOSSIERS_SORTED) {
    const all = [...(await listRegistrationHits(sought, { offset: 0, size: DOSSIERS_SORTED })), ...applicants];
    return { hits: sortDossiers(all).slice(from, until), total, byName: true };
  }
  const numbered = await listRegistrationHits(sought, { offset: from, size: DOSSIERS_A_PAGE });
  const rest = applicants.slice(Math.max(0, from - registered), Math.max(0, until - registered));
  return { hits: [...numbered, ...rest], total, byName: false };
}

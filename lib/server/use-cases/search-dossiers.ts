import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { REGISTER_SUBJECT } from '@/lib/audit/audit-events';
import { type DossierFilter, type DossierHit, sortDossiers } from '@/lib/dossier/dossier-hits';
import { readDossierQuery } from '@/lib/dossier/dossier-query';
import type { QueryReason } from '@/lib/register/query';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { listApplicantHits, listRegistrationHits } from '../data/dossiers';
import { getSettings } from '../data/settings';
import { inTransaction } from '../db';

export type DossierSearch = { typed: string; filter: DossierFilter | null };

/**
 * Everybody whom a manager's search finds, sorted. Without a query the filter alone chooses. That somebody searched is
 * recorded, with the number of hits; what was typed isn't.
 */
export async function searchDossiers(
  { typed, filter }: DossierSearch,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted<{ hits: DossierHit[] }> | Refused<QueryReason>> {
  const { numberPrefix } = await getSettings(today);
  const isFilterAlone = typed.trim() === '' && filter !== null;
  const read = isFilterAlone ? accepted({ query: null }) : readDossierQuery(typed, numberPrefix);
  if (!read.ok) return read;
  const registered = await listRegistrationHits(read.query, filter);
  const hits = sortDossiers([...registered, ...(await listApplicantHits(read.query, filter))]);
  await inTransaction((tx) =>
    recordEvent(tx, {
      at: now,
      event: 'dossiers_searched',
      ...by(actor, 'register_manager'),
      subject: REGISTER_SUBJECT,
      details: { hits: hits.length },
    }),
  );
  return accepted({ hits });
}

import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { type MergeBlocker, mergeBlockers } from '@/lib/merging/merge-blockers';
import {
  closedLogin,
  differingFields,
  idleLogins,
  type MergeChoices,
  type MergedDetails,
  type MergeField,
  mergedDetails,
  proposedChoices,
} from '@/lib/merging/merge-choices';
import { readMergeChoices } from '@/lib/merging/merge-forms';
import type { MergedPair } from '@/lib/merging/merged-person';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { type CyclePoints, cyclePoints } from '@/lib/portfolio/portfolio';
import { countingVersions } from '@/lib/portfolio/versions';
import { findWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, recordReadings } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { loadPortfolio, type Portfolio } from '@/lib/server/portfolio/portfolio-points';
import type { AddressParams } from '@/lib/shared/list-address';
import { countMoving, findMergeFacts, type Moving } from './data/merge-sides';

export type PointsOfBoth = { older: CyclePoints | null; younger: CyclePoints | null; together: CyclePoints | null };

export type MergePreview = {
  pair: MergedPair;
  differing: MergeField[];
  choices: MergeChoices;
  merged: MergedDetails;
  blockers: MergeBlocker[];
  moving: Moving;
  /** Titles of what both have: it stays with the younger number and counts once. */
  doubles: string[];
  /** Of the cycle of today. */
  points: PointsOfBoth;
};

/**
 * What becomes of a dossier that is open and of the other registration that was chosen. Recorded as reading that one's
 * dossier. Null where it isn't there, or is one's own.
 */
export async function previewMerge(
  { pair, otherId, query }: { pair: MergedPair; otherId: string; query: AddressParams },
  { actor, now, today }: Context<AccountActor>,
): Promise<MergePreview | null> {
  const { own } = await findWorker(actor);
  const other = pair.older.id === otherId ? pair.older : pair.younger;
  if (isOwnMatter(own, { registrationId: otherId, accountId: other.login?.accountId })) return null;
  const reader = by(actor, 'register_manager', now);
  await inTransaction((tx) => recordReadings(tx, ['dossier_viewed', 'activities_viewed'], otherId, reader));
  return work(pair, query, today);
}

async function work(
  pair: MergedPair,
  query: AddressParams,
  today: Context<AccountActor>['today'],
): Promise<MergePreview> {
  const choices = readMergeChoices(query, proposedChoices(pair));
  const merged = mergedDetails(pair, choices);
  const [facts, moving, portfolios] = await Promise.all([
    findMergeFacts(pair),
    countMoving(pair, idleLogins({ merged, closed: closedLogin(pair, choices) })),
    Promise.all([loadPortfolio(pair.older, { today }), loadPortfolio(pair.younger, { today })]),
  ]);
  const left = facts.doubles.flatMap(({ ids }) => ids);
  return {
    ...{ pair, choices, merged },
    differing: differingFields(pair),
    blockers: mergeBlockers(facts, choices),
    moving,
    doubles: facts.doubles.map(({ title }) => title),
    points: pointsOfBoth(portfolios, { registeredOn: merged.registeredOn, left, today }),
  };
}

type Together = { registeredOn: MergedDetails['registeredOn']; left: string[]; today: Context<AccountActor>['today'] };

/** The portfolios are worked out as one, by the rule that each has. */
function pointsOfBoth([one, other]: [Portfolio, Portfolio], { registeredOn, left, today }: Together): PointsOfBoth {
  const versions = [...one.versions, ...other.versions.filter(({ id }) => !left.includes(id))];
  const cycle = cyclesUntil(one.normSets, registeredOn, today).cycles.findLast(
    ({ start, end }) => start <= today && today <= end,
  );
  const worked = cycle && cyclePoints(countingVersions(versions), cycle, one.normSets, today);
  return { older: one.points, younger: other.points, together: worked?.ok ? worked.points : null };
}

import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { caseQueue } from '@/lib/application/case-queue';
import type { Together } from '@/lib/application/together';
import { printedName } from '@/lib/names/printed-name';
import { findWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { findSubmittedApplication } from './data/applications';
import { openQueue } from './open-queue';
import type { ShownCase } from './shown-cases';

/** Why a case isn't among those that are decided together. */
export type ApartReason = 'own' | 'doubtful' | 'with_somebody_else';

export type TogetherFile = {
  rows: ShownCase[];
  apart: (ShownCase & { why: ApartReason })[];
  hasMore: boolean;
  /** What came of each that was just decided; read back from the database. */
  outcomes: (Together & { name: string; isApproved: boolean })[];
};

/** What waits at one organisation for a decision, and what was just decided there. */
export async function openTogether(
  organisation: string,
  decided: readonly Together[],
  context: Context<AccountActor>,
): Promise<TogetherFile> {
  const { accountId } = context.actor;
  const query = caseQueue.asking({ organisation, state: 'decision' });
  const [{ rows, after }, { own }, outcomes] = await Promise.all([
    openQueue(query, context, 'register_manager'),
    findWorker(context.actor),
    Promise.all(decided.map(outcomeOf)),
  ]);
  const whyApart = (row: ShownCase): ApartReason | null => {
    if (isOwnMatter(own, row)) return 'own';
    if (row.isDoubtful) return 'doubtful';
    return row.assignedTo && row.assignedTo.id !== accountId ? 'with_somebody_else' : null;
  };
  return {
    rows: rows.filter((row) => whyApart(row) === null),
    apart: rows.flatMap((row) => {
      const why = whyApart(row);
      return why ? [{ ...row, why }] : [];
    }),
    hasMore: after !== null,
    outcomes: outcomes.flat(),
  };
}

async function outcomeOf(one: Together): Promise<TogetherFile['outcomes']> {
  const found = await findSubmittedApplication(one.id);
  return found ? [{ ...one, name: printedName(found.name), isApproved: found.state === 'approved' }] : [];
}

import 'server-only';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type CertificationBlocker, certificationBlockers } from '@/lib/certification/certification-blockers';
import type { requestCertificationSchema } from '@/lib/certification/certification-forms';
import { activitiesToReview, drawSample } from '@/lib/certification/drawn-sample';
import { requestableCycles } from '@/lib/certification/requestable-cycles';
import { isInRegister } from '@/lib/registration/registration-states';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { lockOwnRegistration } from '@/lib/server/portfolio/own-activity';
import { loadPortfolio, type Portfolio } from '@/lib/server/portfolio/portfolio-points';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { attachActivities } from './data/certification-activities';
import { createCertification, listCertificationsOf } from './data/certifications';

export type RequestCertificationReason = CertificationBlocker | { code: 'cycle_unknown' };

/** What blocks it is checked again with the portfolio held. */
export async function requestCertification(
  { cycleStart }: z.output<typeof requestCertificationSchema>,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<RequestCertificationReason>> {
  const { actor, now, today } = context;
  return inTransaction(async (tx): Promise<Accepted | Refused<RequestCertificationReason>> => {
    const registration = await lockOwnRegistration(tx, actor.accountId);
    if (!registration) return refused({ code: 'not_in_register' });
    const portfolio = cycleStart && (await loadPortfolio(registration, { today, day: cycleStart }, tx));
    const points = portfolio ? portfolio.points : null;
    const cycle = points && requestableCycles(portfolio?.cycles ?? [], today).find(({ start }) => start === cycleStart);
    if (!portfolio || !points || !cycle) return refused({ code: 'cycle_unknown' });

    const others = await listCertificationsOf(registration.id, tx);
    // A second click finds what the first one did.
    if (others.some(({ state, cycle: of }) => state === 'requested' && of.start === cycle.start)) return accepted({});
    const [blocker, ...more] = certificationBlockers(points.standing, {
      isInRegister: isInRegister(registration.state),
      isGranted: others.some(({ state, cycle: of }) => state === 'granted' && of.start === cycle.start),
      isRequested: others.some(({ state }) => state === 'requested'),
    });
    if (blocker) return refused(blocker, ...more);

    const request = { registrationId: registration.id, cycle, requestedAt: now, requestedOn: today };
    const id = await createCertification(tx, request);
    if (id === null) return refused({ code: 'already_requested' });
    const reviewed = await drawForReview(tx, id, { ...portfolio, points }, context);
    await record(tx, 'certification_requested', id, by(actor, 'registrant', now), {
      registrationId: registration.id,
      cycleStart: cycle.start,
      ...reviewed,
    });
    await notify(tx, actor, { template: 'certification_requested', key: `certification_requested:${id}`, at: now });
    return accepted({});
  });
}

/** Drawn from the request's own id: nobody chooses, and it can be reproduced. */
async function drawForReview(
  tx: Transaction,
  id: string,
  { activities, normSets, points }: Portfolio & { points: NonNullable<Portfolio['points']> },
  { now, today }: Context<AccountActor>,
) {
  const { certificationSamplePercent } = await readSettings(today, tx);
  const toReview = activitiesToReview(activities, points, normSets).filter(({ isFrozen }) => !isFrozen);
  const orderOf = (activityId: string) => createHash('sha256').update(`${id}:${activityId}`).digest('hex');
  const drawn = drawSample(toReview, certificationSamplePercent, orderOf);
  await attachActivities(tx, id, { activities: toReview, drawnIds: drawn.map((activity) => activity.id), at: now });
  return { toReview: toReview.length, drawn: drawn.length };
}

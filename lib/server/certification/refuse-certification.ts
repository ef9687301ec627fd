import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { refuseCertificationSchema } from '@/lib/certification/certification-forms';
import { certificationTransition } from '@/lib/certification/certification-states';
import { listNormsets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { refuseRequest } from './data/certifications';
import { type DecideCertificationReason, lockForDecision, notifyDecision } from './deciding-certification';
import { releaseActivities } from './release-activities';

/** Refuses a request, with an explanation that the person reads; its activities are free again. */
export async function refuseCertification(
  { id, version, explanation }: z.output<typeof refuseCertificationSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<DecideCertificationReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DecideCertificationReason>> => {
    const held = await lockForDecision(tx, id, actor);
    if (!held.ok) return held;
    const { certification, isOwn } = held;
    const facts = { isOwn, isMet: false };
    const moved = certificationTransition(certification.state, 'refuse', facts);
    if (!moved.ok) return moved;
    const decision = { at: now, on: today, byId: actor.accountId, explanation };
    if (!(await refuseRequest(tx, { id, version }, decision))) return refused({ code: 'changed_meanwhile' });
    await releaseActivities(tx, id, { normSets: (await listNormsets(tx)).map(({ normSet }) => normSet), now });
    await record(tx, 'certification_refused', id, by(actor, 'register_manager', now), {
      registrationId: certification.registrationId,
    });
    await notifyDecision(tx, certification, 'refused', now);
    return accepted({});
  });
}

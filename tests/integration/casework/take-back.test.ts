import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { requestInformation } from '@/lib/server/application/request-information';
import { startApplication } from '@/lib/server/application/start-application';
import { settleKeptRowsOf } from '@/lib/server/attendance/settle-kept-rows';
import { grantCertification, refuseCertification } from '@/lib/server/certification/decide-certification';
import { askAboutActivity } from '@/lib/server/review/ask-about-activity';
import { approveActivity, rejectActivity } from '@/lib/server/review/decide-activity';
import { attendee, closed, creditsOf, planned } from '@/tests/integration/attendance/attendance-people';
import { requested, tenPointsAreEnough } from '@/tests/integration/certification/certification-people';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import { waiting } from '@/tests/integration/review/review-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, check, expectOk, filledDraft, later, name, newManager, now, submitted } from '../journey';
import { at, everything, freshIds, takeBack } from './taken-back';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  await tenPointsAreEnough(db);
});
afterAll(() => db.close());

type Decided = { subjectId: string; decide: () => Promise<{ ok: boolean }> };

const caseOf = async (id: string) => {
  const { version } = await db.prisma.application.findUniqueOrThrow({ where: { id } });
  return { applicationId: id, version };
};
const activityOf = async (id: string) => {
  const { version } = await db.prisma.activity.findUniqueOrThrow({ where: { id } });
  return { activityId: id, version };
};
const requestOf = async (id: string) => {
  const { version } = await db.prisma.certification.findUniqueOrThrow({ where: { id } });
  return { id, version };
};

/** Approved, with what the page does after it. */
async function approve(id: string, more: object = {}) {
  const answer = await approveApplication({ ...(await caseOf(id)), ...check, ...more }, at(manager));
  if (answer.ok) await settleKeptRowsOf(answer.number, at(manager).now, id);
  return answer;
}
const reject = async (id: string) =>
  rejectApplication({ ...(await caseOf(id)), reasons: ['not_reachable'], explanation: 'Bel ons.' }, at(manager));
const ask = async (id: string) =>
  requestInformation(
    { ...(await caseOf(id)), from: 'beheer', templates: [], questions: ['Waar werk je?'] },
    at(manager),
  );

const newcomer = async () => {
  const given = await applicant({ name: { ...name, birthSurname: newSurname() } });
  await db.prisma.application.update({ where: { id: given.applicationId }, data: { workContact: 'Mevrouw Bakker' } });
  return given;
};

const kinds: Record<string, () => Promise<Decided>> = {
  'a rejected application': async () => {
    const { applicationId } = await newcomer();
    return { subjectId: applicationId, decide: () => reject(applicationId) };
  },
  'a rejected application whose question was past its term': async () => {
    const { applicationId } = await newcomer();
    expectOk(await ask(applicationId));
    await db.prisma.informationRequest.updateMany({
      where: { applicationId },
      data: { dueOn: new Date('2026-01-01') },
    });
    const { id } = await db.prisma.informationRequest.findFirstOrThrow({ where: { applicationId } });
    const task = { key: `information_term_passed:${id}`, kind: 'information_term_passed', applicationId } as const;
    await db.prisma.task.create({ data: { ...task, createdOn: now, createdAt: now } });
    await db.prisma.freshDecision.deleteMany({});
    return { subjectId: applicationId, decide: () => reject(applicationId) };
  },
  'a question about an application': async () => {
    const { applicationId } = await newcomer();
    return { subjectId: applicationId, decide: () => ask(applicationId) };
  },
  'an application approved under a new number': async () => {
    const { applicationId } = await newcomer();
    return { subjectId: applicationId, decide: () => approve(applicationId) };
  },
  'an application of somebody who came back, for whom points were kept': async () => {
    const { contact, id: providerId } = await provider(db);
    const { courseId } = await accredited(db, providerId);
    const { id, owner, row, surname } = await attendee(db, { state: 'deregistered' });
    const { id: runId } = await planned(contact, courseId);
    await closed(contact, runId, row);
    expectOk(await startApplication({ actor: owner, ...later(31) }));
    await filledDraft(owner, { name: { ...name, birthSurname: surname } });
    const { applicationId } = await submitted(owner);
    const decide = async () => {
      const answer = await approve(applicationId);
      expect(await creditsOf(db, id, runId)).toHaveLength(1);
      return answer;
    };
    return { subjectId: applicationId, decide };
  },
  'an application linked to a registration that somebody used': async () => {
    const surname = newSurname();
    const known = await registered(db, { surname, account: 'used' });
    const { accountId } = known.owner;
    const session = { accountId, createdAt: now, lastSeenAt: now, authenticatedAt: now };
    await db.prisma.session.create({ data: session });
    const words = { subject: 'Welkom', body: 'Dag.', at: now };
    await db.prisma.message.create({ data: { id: randomUUID(), accountId, authorId: manager.accountId, ...words } });
    const { applicationId } = await applicant({ name: { ...name, birthSurname: surname } });
    const decide = async () => {
      const { id, version } = await db.prisma.registration.findUniqueOrThrow({ where: { id: known.id } });
      return approve(applicationId, { linkTo: { id, version }, replaceAccount: true });
    };
    return { subjectId: applicationId, decide };
  },
  'an approved activity': async () => {
    const { activityId } = await waiting(db, { type: 'giving' });
    const accreditation = { reason: 'Goed', reference: 'A-1' };
    return {
      subjectId: activityId,
      decide: async () => approveActivity({ ...(await activityOf(activityId)), accreditation }, at(manager)),
    };
  },
  'an approved activity that takes the place of another': async () => {
    const { activityId, registrationId } = await waiting(db, { type: 'giving' });
    const stood = { registrationId, state: 'approved', typeCode: 'giving', title: 'Les', units: 2 } as const;
    const moments = { createdAt: now, updatedAt: now, submittedAt: now, reviewFrom: now };
    const { id: replacesId } = await db.prisma.activity.create({
      data: { ...stood, ...moments, lastDay: new Date('2026-05-12T00:00:00Z') },
    });
    await db.prisma.activity.update({ where: { id: activityId }, data: { replacesId } });
    return {
      subjectId: activityId,
      decide: async () => approveActivity(await activityOf(activityId), at(manager)),
    };
  },
  'a rejected activity': async () => {
    const { activityId } = await waiting(db, { type: 'giving' });
    const why = { reason: 'unclear', explanation: 'Leg het uit.' } as const;
    return {
      subjectId: activityId,
      decide: async () => rejectActivity({ ...(await activityOf(activityId)), ...why }, at(manager)),
    };
  },
  'a question about an activity': async () => {
    const { activityId } = await waiting(db, { type: 'giving' });
    return {
      subjectId: activityId,
      decide: async () => askAboutActivity({ ...(await activityOf(activityId)), question: 'Wat?' }, at(manager)),
    };
  },
  'an activity that settles a sample': async () => {
    const { certification } = await requested(db, [{ units: 4 }, { units: 6 }]);
    const drawn = await db.prisma.activity.findFirstOrThrow({
      where: { certificationId: certification.id, isDrawn: true },
    });
    return {
      subjectId: drawn.id,
      decide: async () => approveActivity(await activityOf(drawn.id), at(manager)),
    };
  },
  'a granted certification': async () => {
    const kept = [{ units: 6, state: 'approved' }, { units: 4, state: 'approved' }, { units: 3 }] as const;
    const { certification } = await requested(db, kept, { graceUntil: new Date('2027-06-30T00:00:00Z') });
    const { registrationId } = certification;
    const task = { key: `removal_proposed:${registrationId}`, kind: 'removal_proposed', registrationId } as const;
    await db.prisma.task.create({ data: { ...task, createdOn: now, createdAt: now } });
    return {
      subjectId: certification.id,
      decide: async () => grantCertification(await requestOf(certification.id), at(manager)),
    };
  },
  'a refused certification': async () => {
    const { certification } = await requested(db, [{ units: 4 }, { units: 6 }]);
    return {
      subjectId: certification.id,
      decide: async () =>
        refuseCertification({ ...(await requestOf(certification.id)), explanation: 'Nee.' }, at(manager)),
    };
  },
};

describe.each(Object.entries(kinds))('%s', (_, make) => {
  it('is as it was when it is taken back, in every row, and can be decided again', async () => {
    const { subjectId, decide } = await make();
    const before = await everything(db);
    expectOk(await decide());
    expect(await everything(db)).not.toEqual(before);
    expect(await takeBack(db, manager, [subjectId])).toEqual({ ok: true, left: 0 });
    expect(await everything(db)).toEqual(before);
    const events = await db.prisma.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'desc' }, take: 1 });
    expect(events).toMatchObject([{ event: 'decision_taken_back', actorId: manager.accountId }]);
    expectOk(await decide());
    expect(await freshIds(db, [subjectId])).toHaveLength(1);
  });
});

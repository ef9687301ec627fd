import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { addNote } from '@/lib/server/application/add-note';
import { approveApplication } from '@/lib/server/application/approve-application';
import { approveTogether } from '@/lib/server/application/approve-together';
import { assignCase } from '@/lib/server/application/assign-case';
import { claimCase } from '@/lib/server/application/claim-case';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { releaseCase } from '@/lib/server/application/release-case';
import { requestInformation } from '@/lib/server/application/request-information';
import { finishTask } from '@/lib/server/casework/finish-task';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { resendInvitation } from '@/lib/server/casework/resend-invitation';
import { resendMail } from '@/lib/server/casework/resend-mail';
import { resetColleaguesSecondFactor } from '@/lib/server/casework/reset-second-factor';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { takeBackDecisions } from '@/lib/server/casework/take-back-decisions';
import { withdrawInvitation } from '@/lib/server/casework/withdraw-invitation';
import { writeMessage } from '@/lib/server/casework/write-message';
import { grantCertification, refuseCertification } from '@/lib/server/certification/decide-certification';
import { addRequestNote } from '@/lib/server/courses/add-request-note';
import { askProvider } from '@/lib/server/courses/ask-provider';
import { assessCourse } from '@/lib/server/courses/assess-course';
import { assignAssessor, assignAssessors } from '@/lib/server/courses/assign-assessors';
import { claimAccreditation } from '@/lib/server/courses/claim-accreditation';
import { decideAccreditation } from '@/lib/server/courses/decide-accreditation';
import { endAccreditation } from '@/lib/server/courses/end-accreditation';
import { releaseAccreditation } from '@/lib/server/courses/release-accreditation';
import { returnAccreditation } from '@/lib/server/courses/return-accreditation';
import { correctPayment } from '@/lib/server/invoices/correct-payment';
import { creditInvoice } from '@/lib/server/invoices/credit-invoice';
import { recordPayment } from '@/lib/server/invoices/record-payment';
import { reinstateRegistration } from '@/lib/server/measures/reinstate-registration';
import { removeRegistration } from '@/lib/server/measures/remove-registration';
import { chooseOther } from '@/lib/server/merging/choose-other';
import { mergeRegistrations } from '@/lib/server/merging/merge-registrations';
import { undoMerge } from '@/lib/server/merging/undo-merge';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { changeProvider } from '@/lib/server/providers/change-provider';
import { admitProvider, refuseProvider } from '@/lib/server/providers/decide-provider';
import { inviteContact } from '@/lib/server/providers/invite-contact';
import { inviteProvider } from '@/lib/server/providers/invite-provider';
import { mergeProviders } from '@/lib/server/providers/merge-providers';
import { removeContact } from '@/lib/server/providers/remove-contact';
import { withdrawContactInvitation } from '@/lib/server/providers/withdraw-contact-invitation';
import { addDossierNote } from '@/lib/server/registration/add-dossier-note';
import { changeLoginAddress } from '@/lib/server/registration/change-login-address';
import { correctDetails } from '@/lib/server/registration/correct-details';
import { extendDocumentTerm } from '@/lib/server/registration/extend-document-term';
import { noteAbsence } from '@/lib/server/registration/note-absence';
import { liftShielding, shieldRegistration } from '@/lib/server/registration/shield-registration';
import { addActivityNote } from '@/lib/server/review/add-activity-note';
import { askAboutActivity } from '@/lib/server/review/ask-about-activity';
import { assignActivities } from '@/lib/server/review/assign-activities';
import { claimActivity } from '@/lib/server/review/claim-activity';
import { approveActivity, rejectActivity } from '@/lib/server/review/decide-activity';
import { decideCourse } from '@/lib/server/review/decide-course';
import { releaseActivity } from '@/lib/server/review/release-activity';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { cycleStart } from '@/tests/integration/certification/certification-people';
import { no } from '@/tests/integration/courses/accreditation-people';
import { importedPerson } from '@/tests/integration/registration/dossiers-people';
import { newSurname } from '@/tests/integration/registration/known-registration';
import type { TestDatabase } from '@/tests/support/database';
import { applicant, check, later, name, newAccount, newEmail, newManager, now, today } from '../journey';

type Stands = { state?: 'registered' | 'removed'; shielded?: boolean };

/** Somebody about whom there is something of every kind to act on, and a colleague to give it to. */
export async function somebody(db: TestDatabase, { state = 'registered', shielded = false }: Stands = {}) {
  const { actor, applicationId, version } = await applicant({ name: { ...name, birthSurname: newSurname() } });
  const { accountId } = actor;
  const { id: registrationId } = await importedPerson(db, newSurname());
  await db.prisma.registration.update({ where: { id: registrationId }, data: { accountId, state, shielded } });
  const day = new Date(`${today}T00:00:00Z`);
  const activityId = randomUUID();
  const activity = { typeCode: 'giving_training', title: 'Les', units: 2, lastDay: day, courseKey: randomUUID() };
  const moments = { createdAt: now, updatedAt: now, submittedAt: now, reviewFrom: now };
  const shown = { id: activityId, registrationId, state: 'submitted', ...activity, ...moments } as const;
  await db.prisma.activity.create({ data: shown });
  const cycle = { cycleStart: new Date(`${cycleStart}T00:00:00Z`), cycleEnd: new Date('2029-12-31T00:00:00Z') };
  const request = { registrationId, ...cycle, requestedAt: now, requestedOn: day };
  const { id: certificationId } = await db.prisma.certification.create({ data: request });
  const mailId = randomUUID();
  const mail = { template: 'message_news', params: { name: 'J.' }, toAddress: actor.email, accountId };
  const fate = { state: 'failed', failedAt: now, createdAt: now, queuedAt: now } as const;
  await db.prisma.mail.create({ data: { id: mailId, ...mail, ...fate } });
  const about = { id: registrationId, accountId, applicationId, mailId };
  const colleague = await newManager('Anna Collega');
  return { actor, version, registrationId, activityId, certificationId, about, colleague };
}

export type Somebody = Awaited<ReturnType<typeof somebody>>;
type Answer = { ok: boolean; reasons?: { code: string }[] };
export type Act = (of: Somebody, actor: AccountActor, db: TestDatabase) => Promise<object>;

export const at = (actor: AccountActor) => ({ actor, ...later(60) });
const dossier = ({ registrationId }: Somebody) => ({ registrationId, version: 1, reason: 'Daarom.', sure: true });
/** Where everybody of the journey works. */
const atTown = 'Gemeente Voorbeeldstad';
const ofCase = ({ about, version }: Somebody) => ({ applicationId: about.applicationId, version });

async function task(about: Parameters<typeof createTask>[1] extends infer T ? Partial<T> : never, db: TestDatabase) {
  const key = `name_changed:${randomUUID()}`;
  await inTransaction((tx) => createTask(tx, { ...about, key, kind: 'name_changed', createdOn: today, at: now }));
  return { taskId: (await db.prisma.task.findUniqueOrThrow({ where: { key } })).id };
}

/** A task is somebody's own by each thing that it can name. */
export const taskActs: Record<string, Act> = {
  'a task about a registration': async (of, actor, db) =>
    finishTask(await task({ registrationId: of.registrationId }, db), at(actor)),
  'a task about an account': async (of, actor, db) =>
    finishTask(await task({ accountId: of.actor.accountId }, db), at(actor)),
  'a task about an application': async (of, actor, db) =>
    finishTask(await task({ applicationId: of.about.applicationId }, db), at(actor)),
  'a task about a mail': async (of, actor, db) => finishTask(await task({ mailId: of.about.mailId }, db), at(actor)),
};

/** Each act of a manager or an assessor on something of somebody, by the name of its use-case. */
export const acts: Record<string, Act> = {
  'add-dossier-note': ({ registrationId }, actor) =>
    addDossierNote({ formId: randomUUID(), registrationId, text: 'Woord' }, at(actor)),
  'add-activity-note': ({ activityId }, actor) =>
    addActivityNote({ formId: randomUUID(), activityId, noteText: 'Woord' }, at(actor)),
  'add-note': ({ about }, actor) =>
    addNote({ formId: randomUUID(), applicationId: about.applicationId, noteText: 'Woord' }, at(actor)),
  'approve-activity': ({ activityId }, actor) => approveActivity({ activityId, version: 1 }, at(actor)),
  'approve-application': (of, actor) => approveApplication({ ...ofCase(of), ...check }, at(actor)),
  'approve-together': (of, actor) => {
    const { applicationId: id, version } = ofCase(of);
    return approveTogether({ picked: [{ id, said: version }], organisation: atTown, ...check }, at(actor));
  },
  'ask-about-activity': ({ activityId }, actor) =>
    askAboutActivity({ activityId, version: 1, question: 'Wat?' }, at(actor)),
  'assign-activities': ({ activityId, colleague }, actor) =>
    assignActivities({ picked: [{ id: activityId, said: null }], assignee: colleague.accountId }, at(actor)),
  'assign-case': ({ about, colleague }, actor) =>
    assignCase({ applicationId: about.applicationId, holder: null, assignee: colleague.accountId }, at(actor)),
  'change-login-address': (of, actor) => changeLoginAddress({ ...dossier(of), email: newEmail('own') }, at(actor)),
  'correct-details': (of, actor) =>
    correctDetails(
      {
        ...dossier(of),
        correction: { section: 'contact', contact: { privateEmail: 'a@b.example', privatePhone: '' } },
      },
      at(actor),
    ),
  'decide-course': ({ activityId }, actor) =>
    decideCourse({ activityId, picked: [{ id: activityId, said: 1 }], decision: { outcome: 'approved' } }, at(actor)),
  'extend-document-term': (of, actor) => extendDocumentTerm({ ...dossier(of), mendBy: today }, at(actor)),
  'note-absence': (of, actor) => noteAbsence({ ...dossier(of), until: today, absenceReason: 'Weg' }, at(actor)),
  'finish-task': (of, actor, db) => (taskActs['a task about a registration'] as Act)(of, actor, db),
  'grant-certification': ({ certificationId }, actor) =>
    grantCertification({ id: certificationId, version: 1 }, at(actor)),
  'lift-shielding': (of, actor) => liftShielding(dossier(of), at(actor)),
  'choose-other': async (of, actor, db) => {
    const { number } = await importedPerson(db, newSurname());
    return chooseOther({ registrationId: of.registrationId, number }, at(actor));
  },
  'merge-registrations': async (of, actor, db) => {
    const { id: otherId } = await importedPerson(db, newSurname());
    const sides = { name: 'older', privateEmail: 'older', privatePhone: 'older', status: 'older' } as const;
    const chosen = { ...sides, appointments: 'older', login: 'older' } as const;
    return mergeRegistrations({ ...dossier(of), otherId, otherVersion: 1, ...chosen }, at(actor));
  },
  'undo-merge': async ({ registrationId: keptId }, actor, db) => {
    const { id: mergedId } = await importedPerson(db, newSurname());
    const data = { keptId, mergedId, mergedAt: now, reason: 'Eén persoon.', writes: [] };
    const { id: mergeId } = await db.prisma.registrationMerge.create({ data });
    return undoMerge({ registrationId: keptId, mergeId, reason: 'Twee personen.', sure: true }, at(actor));
  },
  'refuse-certification': ({ certificationId }, actor) =>
    refuseCertification({ id: certificationId, version: 1, explanation: 'Nee.' }, at(actor)),
  'reinstate-registration': (of, actor) => reinstateRegistration(dossier(of), at(actor)),
  'reject-activity': ({ activityId }, actor) =>
    rejectActivity({ activityId, version: 1, reason: 'unclear', explanation: 'Nee.' }, at(actor)),
  'reject-application': (of, actor) =>
    rejectApplication({ ...ofCase(of), reasons: ['not_reachable'], explanation: 'Nee.' }, at(actor)),
  'take-back-decisions': async ({ about }, actor, db) => {
    const { now: decidedAt } = later(60);
    const subject = { subjectType: 'application', subjectId: about.applicationId };
    const times = { decidedAt, until: later(61).now };
    const data = { id: randomUUID(), ...subject, decidedById: actor.accountId, ...times };
    const { id } = await db.prisma.freshDecision.create({ data });
    return takeBackDecisions({ decisions: [id] }, at(actor));
  },
  'release-activity': ({ activityId }, actor) => releaseActivity({ activityId }, at(actor)),
  'release-case': ({ about }, actor) => releaseCase({ applicationId: about.applicationId }, at(actor)),
  'remove-registration': (of, actor) =>
    removeRegistration(
      { ...dossier(of), reasons: ['requirement_not_mended'], explanation: 'Nee.', barredUntil: null },
      at(actor),
    ),
  'request-information': (of, actor) =>
    requestInformation({ ...ofCase(of), templates: [], questions: ['Wat?'], from: 'beheer' }, at(actor)),
  'resend-mail': ({ about }, actor) => resendMail({ mailId: about.mailId, round: 1, to: 'current' }, at(actor)),
  'shield-registration': (of, actor) => shieldRegistration(dossier(of), at(actor)),
  'claim-case': ({ about }, actor) => claimCase({ applicationId: about.applicationId, holder: null }, at(actor)),
  'claim-activity': ({ activityId }, actor) => claimActivity({ activityId, holder: null }, at(actor)),
  'write-message': ({ registrationId }, actor) =>
    writeMessage({ formId: randomUUID(), dossierId: registrationId, subject: 'Dag', body: 'Dag' }, at(actor)),
};

async function invitation(db: TestDatabase, invitedById: string) {
  const email = newEmail('invited');
  const invited = { email, emailNormalised: normaliseEmail(email), name: 'I', role: 'assessor' } as const;
  const data = { ...invited, invitedById, createdAt: now, expiresAt: later(9000).now };
  return { invitationId: (await db.prisma.invitation.create({ data })).id };
}

const provider = { providerId: randomUUID(), version: 1 };
const organisation = {
  ...{ organisation: 'Academie', mailbox: 'info@academie.example' },
  ...{ invoiceAddress: 'Postbus 1', invoiceReference: '' },
};
const request = { id: randomUUID(), version: 1 };
const invoice = { invoiceId: randomUUID() };
const payment = { formId: randomUUID(), direction: 'received', amount: 100, paidOn: today } as const;
const asManager = (actor: AccountActor) => ({ ...at(actor), role: 'register_manager' }) as const;

/** Acts that are about nobody's case: whom a role is given to or taken from, and what is done for organisations. */
export const peopleActs: Record<string, Act> = {
  'invite-colleague': (_, actor) =>
    inviteColleague({ email: newEmail('colleague'), name: 'Collega', role: 'assessor' }, at(actor)),
  'resend-invitation': async ({ colleague }, actor, db) =>
    resendInvitation(await invitation(db, colleague.accountId), at(actor)),
  'withdraw-invitation': async ({ colleague }, actor, db) =>
    withdrawInvitation(await invitation(db, colleague.accountId), at(actor)),
  'revoke-role': ({ colleague }, actor) =>
    revokeRole({ accountId: colleague.accountId, role: 'register_manager' }, at(actor)),
  'reset-colleagues-second-factor': ({ colleague }, actor) =>
    resetColleaguesSecondFactor({ accountId: colleague.accountId }, at(actor)),
  'admit-provider': (_, actor) => admitProvider({ ...provider, isFeeFree: false }, at(actor)),
  'refuse-provider': (_, actor) => refuseProvider({ ...provider, explanation: 'Nee.' }, at(actor)),
  'invite-provider': (_, actor) =>
    inviteProvider({ ...organisation, name: 'I', email: newEmail('contact'), isFeeFree: false }, at(actor)),
  'change-provider': (_, actor) => changeProvider({ ...provider, ...organisation }, asManager(actor)),
  'merge-providers': (_, actor) => mergeProviders({ ...provider, intoId: randomUUID() }, at(actor)),
  'invite-contact': (_, actor) =>
    inviteContact({ ...provider, name: 'I', email: newEmail('contact') }, asManager(actor)),
  'withdraw-contact-invitation': (_, actor) =>
    withdrawContactInvitation({ ...provider, invitationId: randomUUID() }, asManager(actor)),
  'remove-contact': ({ colleague }, actor) =>
    removeContact({ ...provider, accountId: colleague.accountId }, asManager(actor)),
  'claim-accreditation': (_, actor) => claimAccreditation({ ...request, holder: null }, at(actor)),
  'release-accreditation': (_, actor) => releaseAccreditation(request, at(actor)),
  'return-accreditation': (_, actor) => returnAccreditation({ ...request, explanation: 'Nee.' }, at(actor)),
  'assign-assessors': ({ colleague }, actor) =>
    assignAssessors({ ...request, first: colleague.accountId, second: actor.accountId }, at(actor)),
  'assign-assessor': ({ colleague }, actor) =>
    assignAssessor({ ...request, assessmentId: randomUUID(), assessor: colleague.accountId }, at(actor)),
  'add-request-note': (_, actor) =>
    addRequestNote({ ...request, desk: 'beheer', formId: randomUUID(), noteText: 'Woord' }, at(actor)),
  'ask-provider': (_, actor) => askProvider({ ...request, desk: 'beheer', question: 'Wat?' }, at(actor)),
  'assess-course': (_, actor) => assessCourse({ ...request, assessment: no, explanation: '' }, at(actor)),
  'decide-accreditation': (_, actor) =>
    decideAccreditation({ ...request, outcome: 'accredit', explanation: '' }, at(actor)),
  'end-accreditation': (_, actor) => endAccreditation({ ...request, reason: 'Daarom.' }, at(actor)),
  'record-payment': (_, actor) => recordPayment({ ...invoice, ...payment }, at(actor)),
  'correct-payment': (_, actor) => correctPayment({ ...invoice, paymentId: payment.formId }, at(actor)),
  'credit-invoice': (_, actor) =>
    creditInvoice({ ...invoice, reason: 'Dubbel', isReissued: false, confirmed: true }, at(actor)),
};

export const codes = (answer: object) => ((answer as Answer).reasons ?? []).map(({ code }) => code);

/** Once a role is taken away, a login is one that any registrant has. */
export async function formerManager(db: TestDatabase): Promise<AccountActor> {
  const actor = await newAccount({ email: newEmail('former'), roles: ['register_manager'] });
  await db.prisma.account.update({ where: { id: actor.accountId }, data: { roles: ['registrant'] } });
  return actor;
}

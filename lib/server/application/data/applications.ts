import 'server-only';
import { cache } from 'react';
import type { ApplicationState } from '@/lib/application/application-states';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { PersonName } from '@/lib/names/person-name';
import type { Details, DetailsChange } from '@/lib/registration/details';
import { appointmentRows } from '@/lib/server/eligibility/data/appointment-rows';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonRow, momentOf, onePart, type Part, readPart, valuePart } from '@/lib/server/platform/db/parts';
import { keyApplicationName } from '@/lib/server/register/data/name-keys';
import { APPLICATION_DETAILS, type DetailsRow, detailsFromRow } from '@/lib/server/registration/data/details-rows';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { DECISION_OF, type Decision, type DecisionRow, decisionFromRow } from './decisions';

export type Application = Details & {
  id: string;
  accountId: string;
  state: ApplicationState;
  version: number;
  /** False while the name is still the proposal made from the sign-up. */
  nameSaved: boolean;
  /** Who at work can confirm the appointment; '' for nobody named, and once it has ended. */
  workContact: string;
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  submittedOn: CalendarDate | null;
  answerDueOn: CalendarDate | null;
  endedAt: Date | null;
  assignedTo: { id: string; name: string } | null;
  decision: Decision | null;
  openRequest: { id: string; dueOn: CalendarDate } | null;
};

type Moments = Record<'createdAt' | 'updatedAt', string> & Record<'submittedAt' | 'endedAt', string | null>;
type Row = DetailsRow &
  Moments &
  Omit<Application, keyof Details | keyof Moments | 'decision'> & { decision: DecisionRow | null };

/** The first row `d` of what a condition, with an order, leaves. */
function applicationPart(where: Prisma.Sql): Part<Application | null> {
  return onePart<Row, Application>(
    Prisma.sql`SELECT d.id, d.account_id AS "accountId", d.state, d.version, d.name_saved_at IS NOT NULL AS "nameSaved",
        d.work_contact AS "workContact", d.created_at AS "createdAt", d.updated_at AS "updatedAt",
        d.submitted_at AS "submittedAt", d.submitted_on AS "submittedOn", d.answer_due_on AS "answerDueOn",
        d.ended_at AS "endedAt", ${APPLICATION_DETAILS},
        (SELECT json_build_object('id', w.id, 'name', w.name) FROM account w WHERE w.id = d.assigned_to_id) AS "assignedTo",
        ${jsonRow(DECISION_OF)} AS decision,
        (SELECT json_build_object('id', q.id, 'dueOn', q.due_on) FROM information_request q
          WHERE q.application_id = d.id AND q.answered_at IS NULL AND q.closed_at IS NULL LIMIT 1) AS "openRequest"
      FROM application d WHERE ${where} LIMIT 1`,
    fromRow,
  );
}

const OPEN: ApplicationState[] = ['draft', 'submitted', 'information_requested'];

export type NewDraft = {
  accountId: string;
  name: PersonName;
  privateEmail: string;
  privatePhone?: string;
  appointments?: readonly Appointment[];
  createdAt: Date;
};

/** Null while one is open. Versions run on: a page of an ended one never saves, sends or withdraws the new one. */
export async function createDraft(tx: Transaction, draft: NewDraft): Promise<string | null> {
  const { accountId, name, privateEmail, privatePhone = '', appointments = [], createdAt } = draft;
  const last = await tx.application.aggregate({ where: { accountId }, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  const data = { accountId, version, ...name, privateEmail, privatePhone, createdAt, updatedAt: createdAt };
  const [created] = await tx.application.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  if (!created) return null;
  await keyApplicationName(tx, created.id, name);
  const rows = appointmentRows(appointments).map((row) => ({ applicationId: created.id, ...row }));
  await tx.applicationAppointment.createMany({ data: rows });
  return created.id;
}

/** Somebody's own newest application, open or ended. Own things are found by account, never by an id from outside. */
export async function findOwnApplication(accountId: string, tx?: Transaction): Promise<Application | null> {
  return tx ? readOwnApplication(accountId, tx) : askedByPage(accountId);
}

function readOwnApplication(accountId: string, tx?: Transaction) {
  return readPart(applicationPart(Prisma.sql`d.account_id = ${accountId}::uuid ORDER BY d.created_at DESC`), tx);
}

const askedByPage = cache((accountId: string) => readOwnApplication(accountId));

export async function lockOwnApplication(tx: Transaction, accountId: string): Promise<Application | null> {
  await tx.$queryRaw`SELECT id FROM application WHERE account_id = ${accountId}::uuid AND ended_at IS NULL FOR UPDATE`;
  return findOwnApplication(accountId, tx);
}

/** For those who decide on applications: drafts are nobody's business but the applicant's. */
export async function findSubmittedApplication(id: string, tx?: Transaction): Promise<Application | null> {
  if (!isUuid(id)) return null;
  return readPart(applicationPart(Prisma.sql`d.id = ${id}::uuid AND d.submitted_at IS NOT NULL`), tx);
}

/** Of whoever handed it in; '' for nobody. */
export async function findLoginEmail(id: string): Promise<string> {
  if (!isUuid(id)) return '';
  const email = Prisma.sql`(SELECT c.email FROM application d JOIN account c ON c.id = d.account_id
    WHERE d.id = ${id}::uuid AND d.submitted_at IS NOT NULL)`;
  return (await readPart(valuePart<string | null>(email))) ?? '';
}

export type DraftKey = { accountId: string; version: number; now: Date };

const CHANGEABLE: ApplicationState[] = ['draft', 'information_requested'];

/** False when another window was first. A saved name is no longer only the proposal made from the sign-up. */
export async function saveDraft(tx: Transaction, key: DraftKey, ...changes: DetailsChange[]): Promise<boolean> {
  const { accountId, version, now } = key;
  const columns = changes.map((change): Prisma.ApplicationUpdateManyMutationInput => {
    if (change.section === 'name') return { ...nameFromRow(change.name), nameSavedAt: now };
    return change.section === 'contact' ? change.contact : {};
  });
  const [saved] = await tx.application.updateManyAndReturn({
    where: { accountId, version, state: { in: CHANGEABLE } },
    data: { ...Object.assign({}, ...columns), updatedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  if (!saved) return false;
  for (const change of changes) await writeSection(tx, saved.id, change);
  return true;
}

/** False when another window was first. */
export async function saveWorkContact(tx: Transaction, { accountId, version, now }: DraftKey, workContact: string) {
  const { count } = await tx.application.updateMany({
    where: { accountId, version, state: { in: CHANGEABLE } },
    data: { workContact, updatedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}

async function writeSection(tx: Transaction, applicationId: string, change: DetailsChange) {
  switch (change.section) {
    case 'name':
      return keyApplicationName(tx, applicationId, change.name);
    case 'contact':
      return;
    case 'appointments': {
      const rows = appointmentRows(change.appointments, change.appointmentIds);
      await tx.applicationAppointment.deleteMany({ where: { applicationId } });
      await tx.applicationAppointment.createMany({ data: rows.map((row) => ({ applicationId, ...row })) });
      return;
    }
    case 'documents':
      await tx.acceptance.deleteMany({ where: { applicationId } });
      await tx.acceptance.createMany({
        data: change.acceptances.map(({ tick, documentId, acceptedAt }) => ({
          applicationId,
          tick,
          documentId,
          acceptedAt,
        })),
      });
  }
}

export type Move = {
  id: string;
  version: number;
  from: ApplicationState;
  to: ApplicationState;
  at: Date;
  submission?: { submittedOn: CalendarDate; answerDueOn: CalendarDate };
  answerDueOn?: CalendarDate;
};

export async function moveApplication(tx: Transaction, move: Move): Promise<boolean> {
  const { id, version, from, to, at, submission, answerDueOn } = move;
  const { count } = await tx.application.updateMany({
    where: { id, version, state: from },
    data: {
      state: to,
      version: { increment: 1 },
      updatedAt: at,
      // Somebody else's data: of no use once there is nothing left to check.
      ...(OPEN.includes(to) ? {} : { endedAt: at, workContact: '' }),
      ...(submission && {
        submittedAt: at,
        submittedOn: toColumn(submission.submittedOn),
        answerDueOn: toColumn(submission.answerDueOn),
      }),
      ...(answerDueOn && { answerDueOn: toColumn(answerDueOn) }),
    },
  });
  return count === 1;
}

function fromRow(row: Row): Application {
  const { id, accountId, state, version, nameSaved, workContact, submittedOn, answerDueOn, assignedTo } = row;
  return {
    ...detailsFromRow(row),
    ...{ id, accountId, state, version, nameSaved, workContact, submittedOn, answerDueOn, assignedTo },
    createdAt: momentOf(row.createdAt),
    updatedAt: momentOf(row.updatedAt),
    submittedAt: momentOf(row.submittedAt),
    endedAt: momentOf(row.endedAt),
    decision: row.decision && decisionFromRow(row.decision),
    openRequest: row.openRequest,
  };
}

import { issueInvoice } from '@/lib/server/invoices/issue-invoice';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { later, now, today } from '@/tests/integration/journey';
import { admitted } from '@/tests/integration/providers/provider-people';
import type { TestDatabase } from '@/tests/support/database';

type Changes = {
  providerId?: string;
  title?: string;
  fee?: number;
  vatPercent?: number;
  isRenewal?: boolean;
};

/** A request of an organisation with what it is charged, as submitting leaves it. */
export async function charged(db: TestDatabase, { providerId, fee = 25_000, ...changes }: Changes = {}) {
  const owner = providerId ?? (await admitted()).id;
  const course = await db.prisma.course.create({ data: { providerId: owner, createdAt: now } });
  const version = { courseId: course.id, position: 1, createdAt: now, updatedAt: now };
  const { id: courseVersionId } = await db.prisma.courseVersion.create({
    data: { ...version, title: changes.title ?? 'Leerrecht in de praktijk' },
  });
  const request = (data: { state: 'withdrawn' | 'submitted'; renewsId?: string }) =>
    db.prisma.accreditationRequest.create({
      data: {
        ...{ courseVersionId, createdAt: now, submittedAt: now, answerDueOn: new Date('2027-01-01') },
        ...{ fee, vatPercent: changes.vatPercent ?? 21, ...data },
      },
    });
  const renewsId = changes.isRenewal ? (await request({ state: 'withdrawn' })).id : undefined;
  return { requestId: (await request({ state: 'submitted', renewsId })).id, providerId: owner };
}

export const issueIn = (tx: Transaction, requestId: string, minutes = 0, on = today) =>
  issueInvoice(tx, { requestId, moment: { now: later(minutes).now, today: on } });

export const issue = (requestId: string, minutes = 0, on = today) =>
  inTransaction((tx) => issueIn(tx, requestId, minutes, on));

/** An issued invoice of a new organisation, or the one that is named. */
export async function invoiced(db: TestDatabase, changes: Changes = {}, on = today): Promise<string> {
  const { requestId } = await charged(db, changes);
  await issue(requestId, 0, on);
  return (await db.prisma.invoice.findFirstOrThrow({ where: { requestId } })).id;
}

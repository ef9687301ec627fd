import 'server-only';
import { totalOf } from '@/lib/invoices/invoice-amounts';
import type { InvoiceNumber } from '@/lib/invoices/invoice-number';
import { type Invoice as InvoiceRow, Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonList, listPart, momentOf, readPart } from '@/lib/server/platform/db/parts';
import { isActedForBy } from '@/lib/server/providers/data/contacts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';

type Linked = InvoiceNumber & { id: string; issuedOn: CalendarDate };

export type Payment = {
  id: string;
  amount: number;
  paidOn: CalendarDate;
  notedAt: Date;
  notedBy: string | null;
  /** A mistake that was taken back, or what takes one back. */
  role: 'corrected' | 'correction' | null;
};

export type Invoice = Omit<InvoiceRow, 'issuedOn' | 'dueOn' | 'vatPercent'> & {
  issuedOn: CalendarDate;
  dueOn: CalendarDate;
  vatPercent: number;
  providerName: string;
  credits: Linked | null;
  creditNote: Linked | null;
  payments: Payment[];
  total: number;
  paid: number;
  isCredited: boolean;
};

type Stored = Omit<Invoice, 'issuedAt' | 'payments' | 'total' | 'paid' | 'isCredited'> & {
  issuedAt: string;
  payments: (Omit<Payment, 'notedAt'> & { notedAt: string })[];
};

const linkedTo = (condition: Prisma.Sql) => Prisma.sql`(SELECT json_build_object('id', l.id, 'year', l.year,
  'sequence', l.sequence, 'issuedOn', l.issued_on) FROM invoice l WHERE ${condition})`;

const PAYMENTS = jsonList(Prisma.sql`SELECT m.id, m.amount, m.paid_on AS "paidOn", m.noted_at AS "notedAt",
    (SELECT n.name FROM account n WHERE n.id = m.noted_by_id) AS "notedBy",
    CASE WHEN m.corrects_id IS NOT NULL THEN 'correction'
      WHEN EXISTS (SELECT FROM invoice_payment o WHERE o.corrects_id = m.id) THEN 'corrected' END AS role
  FROM invoice_payment m WHERE m.invoice_id = a.id ORDER BY m.noted_at, m.id`);

/** Of invoices `a`, of a provider `p`; in no order, or in that of the condition. */
export async function readInvoices(condition: Prisma.Sql): Promise<Invoice[]> {
  return readPart(
    listPart<Stored, Invoice>(
      Prisma.sql`SELECT a.id, a.kind, a.provider_id AS "providerId", a.request_id AS "requestId",
          a.credits_id AS "creditsId", a.year, a.sequence, a.issued_at AS "issuedAt", a.issued_on AS "issuedOn",
          a.due_on AS "dueOn", a.recipient, a.sender, a.reference, a.subject, a.amount, a.vat_percent AS "vatPercent",
          a.vat, p.name AS "providerName", ${linkedTo(Prisma.sql`l.id = a.credits_id`)} AS credits,
          ${linkedTo(Prisma.sql`l.credits_id = a.id`)} AS "creditNote", ${PAYMENTS} AS payments
        FROM invoice a JOIN provider p ON p.id = a.provider_id WHERE ${condition}`,
      ({ issuedAt, payments, ...row }) => ({
        ...row,
        issuedAt: momentOf(issuedAt),
        payments: payments.map((payment) => ({ ...payment, notedAt: momentOf(payment.notedAt) })),
        total: totalOf(row),
        paid: sumOf(payments),
        isCredited: row.creditNote !== null,
      }),
    ),
  );
}

export async function findInvoice(id: string): Promise<Invoice | null> {
  return isUuid(id) ? ((await readInvoices(Prisma.sql`a.id = ${id}::uuid`))[0] ?? null) : null;
}

/** One's own organisation's. */
export async function findOwnInvoice(id: string, accountId: string): Promise<Invoice | null> {
  if (!isUuid(id)) return null;
  return (await readInvoices(Prisma.sql`a.id = ${id}::uuid AND ${isActedForBy(accountId)}`))[0] ?? null;
}

export type LockedInvoice = NonNullable<Awaited<ReturnType<typeof lockInvoice>>>;

/** Its organisation first, as a merge does. One query after the other, as a transaction has one connection. */
export async function lockInvoice(tx: Transaction, id: string) {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`
    SELECT 1 FROM provider WHERE id = (SELECT provider_id FROM invoice WHERE id = ${id}::uuid) FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM invoice WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.invoice.findUnique({ where: { id }, include: { provider: { select: { mailbox: true } } } });
  if (!row) return null;
  const isCredited = (await tx.invoice.count({ where: { creditsId: id } })) > 0;
  const noted = await tx.invoicePayment.findMany({ where: { invoiceId: id } });
  const payments = noted.map(({ correctsId, ...payment }) => ({
    ...{ id: payment.id, amount: payment.amount, paidOn: fromColumn(payment.paidOn) },
    isOfMistake: correctsId !== null || noted.some((other) => other.correctsId === payment.id),
  }));
  return {
    ...{ ...row, issuedOn: fromColumn(row.issuedOn), vatPercent: row.vatPercent.toNumber(), payments, isCredited },
    ...{ total: totalOf(row), paid: sumOf(noted), mailbox: row.provider.mailbox },
  };
}

const sumOf = (payments: readonly { amount: number }[]) => payments.reduce((sum, { amount }) => sum + amount, 0);

const FREE = { select: { isFeeFree: true } } as const;

export type Charged = {
  providerId: string;
  title: string;
  isRenewal: boolean;
  amount: number;
  vatPercent: number;
};

/** What is charged for a request; null when that is nothing, or was invoiced before. */
export async function lockCharged(tx: Transaction, requestId: string): Promise<Charged | null> {
  await tx.$queryRaw`SELECT 1 FROM accreditation_request WHERE id = ${requestId}::uuid FOR UPDATE`;
  const { fee, vatPercent, renewsId, courseVersion, _count } = await tx.accreditationRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      ...{ fee: true, vatPercent: true, renewsId: true },
      courseVersion: { select: { title: true, course: { select: { providerId: true, provider: FREE } } } },
      _count: { select: { invoices: true } },
    },
  });
  const { title, course } = courseVersion;
  if (!fee || vatPercent === null || course.provider.isFeeFree || _count.invoices > 0) return null;
  return {
    ...{ providerId: course.providerId, title, isRenewal: renewsId !== null },
    ...{ amount: fee, vatPercent: vatPercent.toNumber() },
  };
}

/** The next of the year: whoever comes at the same time waits, and gets it when this one is rolled back. */
async function takeNumber(tx: Transaction, year: number): Promise<InvoiceNumber> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO invoice_year (year, last) VALUES (${year}::int, 1)
    ON CONFLICT (year) DO UPDATE SET last = invoice_year.last + 1 RETURNING last`;
  if (!row) throw new Error('no number was given');
  return { year, sequence: row.last };
}

type NewInvoice = Pick<InvoiceRow, 'kind' | 'providerId' | 'requestId' | 'creditsId' | 'issuedAt'> &
  Pick<InvoiceRow, 'recipient' | 'sender' | 'reference' | 'subject' | 'amount' | 'vat'> & {
    issuedOn: CalendarDate;
    dueOn: CalendarDate;
    vatPercent: number;
  };
export type CreatedInvoice = InvoiceNumber & { id: string };

export async function createInvoice(tx: Transaction, invoice: NewInvoice): Promise<CreatedInvoice> {
  const { issuedOn, dueOn } = invoice;
  const number = await takeNumber(tx, Number(issuedOn.slice(0, 4)));
  const data = { ...invoice, ...number, issuedOn: toColumn(issuedOn), dueOn: toColumn(dueOn) };
  return { ...number, id: (await tx.invoice.create({ data, select: { id: true } })).id };
}

type NewPayment = {
  id?: string;
  invoiceId: string;
  amount: number;
  paidOn: CalendarDate;
  notedAt: Date;
  notedById: string;
  correctsId?: string;
};

/** False when it was noted before. */
export async function createPayment(tx: Transaction, payment: NewPayment): Promise<boolean> {
  const data = { ...payment, paidOn: toColumn(payment.paidOn) };
  return (await tx.invoicePayment.createMany({ data, skipDuplicates: true })).count === 1;
}

/** Whole years alone, an invoice with its credit note and payments; how many there were, at most `size`. */
export async function eraseInvoices(
  tx: Transaction,
  { beforeYear, size }: { beforeYear: number; size: number },
): Promise<number> {
  const old = await tx.invoice.findMany({
    where: {
      year: { lt: beforeYear },
      kind: 'invoice',
      OR: [{ creditNote: null }, { creditNote: { year: { lt: beforeYear } } }],
    },
    select: { id: true, creditNote: { select: { id: true } } },
    orderBy: { id: 'asc' },
    take: size,
  });
  const ids = old.map(({ id }) => id);
  const notes = old.flatMap(({ creditNote }) => creditNote?.id ?? []);
  await tx.invoicePayment.deleteMany({ where: { invoiceId: { in: ids } } });
  await tx.invoice.deleteMany({ where: { id: { in: notes } } });
  await tx.invoice.deleteMany({ where: { id: { in: ids } } });
  return ids.length;
}

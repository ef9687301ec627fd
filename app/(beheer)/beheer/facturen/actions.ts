'use server';

import { correctPaymentSchema, creditInvoiceSchema, recordPaymentSchema } from '@/lib/invoices/invoice-forms';
import { defineAction } from '@/lib/server/access/door';
import { correctPayment } from '@/lib/server/invoices/correct-payment';
import { creditInvoice } from '@/lib/server/invoices/credit-invoice';
import { recordPayment } from '@/lib/server/invoices/record-payment';
import type { InvoiceDone } from '@/lib/text/nl/invoices/invoices';

const manages = { permission: 'manage_invoices', limit: 'save' } as const;

const back =
  (after: InvoiceDone) =>
  (_: object, { invoiceId }: { invoiceId: string }) =>
    `/beheer/facturen/${encodeURIComponent(invoiceId)}?na=${after}`;

export const submitPayment = defineAction({
  ...manages,
  schema: recordPaymentSchema,
  run: recordPayment,
  next: back('betaald'),
});

export const submitPaymentCorrection = defineAction({
  ...manages,
  schema: correctPaymentSchema,
  run: correctPayment,
  next: back('hersteld'),
});

export const submitCredit = defineAction({
  ...manages,
  schema: creditInvoiceSchema,
  run: creditInvoice,
  next: back('gecrediteerd'),
});

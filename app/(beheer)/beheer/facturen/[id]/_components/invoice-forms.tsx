'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField, TextField, TickField } from '@/components/forms/fields';
import {
  correctPaymentSchema,
  creditInvoiceSchema,
  paymentDirections,
  recordPaymentSchema,
} from '@/lib/invoices/invoice-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { invoiceReasonTexts, invoiceText } from '@/lib/text/nl/invoices/invoices';
import { submitCredit, submitPayment, submitPaymentCorrection } from '../../actions';

export function PaymentForm({ invoiceId, formId }: { invoiceId: string; formId: string }) {
  const { fields, directions, submit, notDone } = invoiceText.pay;
  return (
    <ActionForm
      action={submitPayment}
      schema={recordPaymentSchema}
      fields={fields}
      defaults={{ direction: 'received' }}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(invoiceReasonTexts, reason) })}
      submit={submit}
      hidden={{ invoiceId, formId }}
    >
      <RadioField name="direction" choices={paymentDirections.map((value) => ({ value, label: directions[value] }))} />
      <TextField name="amount" hint={fields.amount?.hint} short inputMode="decimal" autoComplete="off" />
      <TextField name="paidOn" hint={fields.paidOn?.hint} short autoComplete="off" />
    </ActionForm>
  );
}

export function CorrectPaymentForm(key: { invoiceId: string; paymentId: string; what: string }) {
  const { what, ...hidden } = key;
  const { correct, about, notCorrected } = invoiceText.payments;
  return (
    <ActionForm
      action={submitPaymentCorrection}
      schema={correctPaymentSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: notCorrected, text: reasonText(invoiceReasonTexts, reason) })}
      submit={correct}
      submitVariant="secondary"
      hidden={hidden}
      anchor={`betaling-${key.paymentId}`}
    >
      <span className="sr-only">{about(what)}</span>
    </ActionForm>
  );
}

export function CreditForm({ invoiceId }: { invoiceId: string }) {
  const { fields, submit, notDone } = invoiceText.credit;
  return (
    <ActionForm
      action={submitCredit}
      schema={creditInvoiceSchema}
      fields={fields}
      reasonText={(reason) => ({ heading: notDone, text: reasonText(invoiceReasonTexts, reason) })}
      submit={submit}
      submitVariant="danger"
      idPrefix="crediteer"
      hidden={{ invoiceId }}
    >
      <TextField name="reason" hint={fields.reason?.hint} autoComplete="off" />
      <TickField name="isReissued" />
      <TickField name="confirmed" />
    </ActionForm>
  );
}

import { EventLog } from '@/app/(beheer)/_components/event-log';
import { InvoiceBadge, shownState } from '@/components/invoices/invoice-badge';
import { InvoiceSheetView } from '@/components/invoices/invoice-sheet';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList, type DescriptionListRow } from '@/components/ui/description-list';
import { Details } from '@/components/ui/details';
import { PageSteps } from '@/components/ui/page-steps';
import { balanceOf } from '@/lib/invoices/invoice-states';
import type { Invoice } from '@/lib/server/invoices/data/invoices';
import type { ShownEvent } from '@/lib/server/platform/audit';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { invoiceTitle } from '@/lib/text/nl/invoices/invoice-sheet';
import {
  balanceText,
  invoiceListText,
  invoiceStateSentences,
  isInvoiceDone,
  invoiceText as text,
} from '@/lib/text/nl/invoices/invoices';
import { CreditForm, PaymentForm } from './_components/invoice-forms';
import { Payments } from './_components/payments';

type InvoiceViewProps = {
  invoice: Invoice;
  history: Paged<ShownEvent>;
  /** Whoever looks acts for the organisation that it is of. */
  isOwn: boolean;
  formId: string;
  /** What was just done, as the address says it. */
  after: string;
  today: CalendarDate;
};

/** One invoice as it was issued, with what came of it and what a manager does with it. */
export function InvoiceView({ invoice, history: { rows: events, ...steps }, isOwn, after, ...rest }: InvoiceViewProps) {
  const path = `/beheer/facturen/${invoice.id}`;
  const isInvoice = invoice.kind === 'invoice';
  return (
    <>
      {isInvoiceDone(after) && <Alert variant="success">{text.done[after]}</Alert>}
      <div className={isInvoice ? 'case-columns' : undefined}>
        <div className="flow">
          <InvoiceFacts invoice={invoice} today={rest.today} />
          {isInvoice && (
            <>
              <h2>{text.payments.heading}</h2>
              <Payments invoice={invoice} mayCorrect={!isOwn} />
            </>
          )}
          <h2>{text.asIssued}</h2>
          <Card>
            <InvoiceSheetView invoice={invoice} />
          </Card>
          <p>
            <ButtonLink variant="secondary" href={`${path}/pdf`}>
              {text.file}
            </ButtonLink>
          </p>
        </div>
        {isInvoice && <Handling invoice={invoice} isOwn={isOwn} formId={rest.formId} />}
      </div>
      <section className="flow" aria-labelledby="geschiedenis">
        <h2 id="geschiedenis">{text.history}</h2>
        <EventLog events={events} label={text.historyCaption} columns={text.historyColumns} isRepeated={() => false} />
        <PageSteps {...stepHrefs(steps, (place) => placeHref(path, place))} />
      </section>
      <p>
        <a href="/beheer/facturen">{invoiceListText.back}</a>
      </p>
    </>
  );
}

function InvoiceFacts({ invoice, today }: Pick<InvoiceViewProps, 'invoice' | 'today'>) {
  const { credits, creditNote, providerId, providerName } = invoice;
  const linked = (to: NonNullable<typeof credits>, kind: Invoice['kind']) => (
    <a href={`/beheer/facturen/${to.id}`}>{invoiceTitle({ kind, ...to })}</a>
  );
  const rows: (DescriptionListRow | false | null)[] = [
    {
      term: text.state,
      description: (
        <>
          <InvoiceBadge invoice={invoice} today={today} />
          <span className="form-hint block">{invoiceStateSentences[shownState(invoice, today)]}</span>
        </>
      ),
    },
    invoice.kind === 'invoice' && { term: text.balance, description: balanceText(balanceOf(invoice)) },
    creditNote && { term: text.creditNote, description: linked(creditNote, 'credit_note') },
    credits && { term: text.credits, description: linked(credits, 'invoice') },
    { term: text.provider, description: <a href={`/beheer/opleiders/${providerId}`}>{providerName}</a> },
  ];
  return <DescriptionList rows={rows.filter((row): row is DescriptionListRow => Boolean(row))} />;
}

function Handling({ invoice, isOwn, formId }: Pick<InvoiceViewProps, 'invoice' | 'isOwn' | 'formId'>) {
  return (
    <section className="case-decision flow" aria-labelledby="vastleggen">
      <h2 id="vastleggen">{text.pay.heading}</h2>
      {isOwn ? (
        <Alert variant="warning">{text.own}</Alert>
      ) : (
        <>
          <PaymentForm key={invoice.payments.length} invoiceId={invoice.id} formId={formId} />
          {!invoice.isCredited && (
            <Details summary={text.credit.heading}>
              <p>{text.credit.lead}</p>
              <CreditForm invoiceId={invoice.id} />
            </Details>
          )}
        </>
      )}
    </section>
  );
}

import { ProviderContacts } from '@/app/_components/provider-contacts';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { MANAGED_RUNS } from '@/lib/attendance/run-list';
import { NO_SEARCH, runSearchHref } from '@/lib/attendance/run-search';
import { invoicesHref } from '@/lib/invoices/invoice-query';
import { PROVIDER_PARAM } from '@/lib/providers/provider-query';
import type { Invitation } from '@/lib/server/access/data/invitations';
import type { Contact } from '@/lib/server/providers/data/contacts';
import type { Provider } from '@/lib/server/providers/data/providers';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { managedRunsText } from '@/lib/text/nl/attendance/claims';
import { contactsText } from '@/lib/text/nl/providers/provider-desk';
import { isProviderDone, providerText as text } from '@/lib/text/nl/providers/provider-management';
import { ProviderFacts } from '../_components/provider-facts';
import { AdmitForm, ChangeProviderForm, RefuseForm } from '../_components/provider-forms';
import { submitInvitationOfContact, submitRemovalOfContact, submitWithdrawalOfContact } from '../actions';

const ACTIONS = {
  invite: submitInvitationOfContact,
  withdraw: submitWithdrawalOfContact,
  remove: submitRemovalOfContact,
};

type ProviderViewProps = {
  provider: Provider;
  decidedBy: string | null;
  mergedInto: Provider | null;
  contacts: Contact[];
  invitations: Invitation[];
  reader: { accountId: string; email: string };
  linkDays: number;
  /** What was just done, as the address says it. */
  after: string;
  now: Date;
};

/** One organisation: its facts, and what its state asks of a manager. */
export function ProviderView({ provider, decidedBy, mergedInto, after, ...rest }: ProviderViewProps) {
  return (
    <>
      {isProviderDone(after) && <Alert variant="success">{text.done[after]}</Alert>}
      <div className={provider.state === 'confirmed' ? 'case-columns' : undefined}>
        <ProviderFacts provider={provider} decidedBy={decidedBy} mergedInto={mergedInto} />
        {provider.state === 'confirmed' && <Decision provider={provider} reader={rest.reader} />}
      </div>
      {provider.state === 'admitted' && <Admitted provider={provider} {...rest} />}
      <p>
        <a href="/beheer/opleiders">{text.back}</a>
      </p>
    </>
  );
}

function Decision({ provider, reader }: Pick<ProviderViewProps, 'provider' | 'reader'>) {
  const key = { providerId: provider.id, version: provider.version };
  const isOwn = normaliseEmail(provider.contactEmail) === normaliseEmail(reader.email);
  return (
    <section className="case-decision flow" aria-labelledby="beslissing">
      <h2 id="beslissing">{text.decision}</h2>
      {isOwn ? (
        <Alert variant="warning">{text.own}</Alert>
      ) : (
        <>
          <h3>{text.admit.heading}</h3>
          <p>{text.admit.lead}</p>
          <AdmitForm {...key} />
          <h3>{text.refuse.heading}</h3>
          <p>{text.refuse.lead}</p>
          <RefuseForm {...key} />
        </>
      )}
    </section>
  );
}

const filesOf = (providerId: string) => {
  const query = { [PROVIDER_PARAM]: providerId };
  return {
    contacts: <ExportLink list="opleider-contactpersonen" query={query} of={text.contacts} />,
    invitations: <ExportLink list="opleider-uitnodigingen" query={query} of={contactsText.invitations.heading} />,
  };
};

type AdmittedProps = Omit<ProviderViewProps, 'decidedBy' | 'mergedInto' | 'after'>;

function Admitted({ provider, contacts, invitations, reader, linkDays, now }: AdmittedProps) {
  return (
    <>
      <h2>{text.contacts}</h2>
      <ProviderContacts
        {...{ contacts, invitations, linkDays, now }}
        providerId={provider.id}
        readerId={reader.accountId}
        actions={ACTIONS}
        files={filesOf(provider.id)}
      />
      <Details summary={text.change.heading}>
        <ChangeProviderForm provider={provider} />
      </Details>
      <p>
        <a href={`/beheer/opleiders/${provider.id}/samenvoegen`}>{text.merge}</a>
      </p>
      <p>
        <a href={invoicesHref('/beheer/facturen', { list: 'all', text: provider.name })}>{text.invoices}</a>
      </p>
      <p>
        <a href={runSearchHref(MANAGED_RUNS, { ...NO_SEARCH, text: provider.name })}>{managedRunsText.ofProvider}</a>
      </p>
    </>
  );
}

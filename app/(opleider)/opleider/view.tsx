import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import type { OwnProvider } from '@/lib/server/providers/data/contacts';
import { providerClaimsText } from '@/lib/text/nl/attendance/claims';
import { ownInvoicesText } from '@/lib/text/nl/invoices/invoices';
import { deskText as text } from '@/lib/text/nl/providers/provider-desk';
import { providerHref, WhichProvider } from '../_components/which-provider';

type DeskViewProps = { own: OwnProvider[]; provider: OwnProvider; contacts: number; waiting: ProviderWork };

/** How many of each wait for somebody who acts for it. */
export type ProviderWork = { runs: number; questions: number; claims: number; invoices: number };

/** One's own organisation: what waits, and where the rest is. */
export function DeskView({ own, provider, contacts, waiting }: DeskViewProps) {
  const details = place('provider_details');
  const people = place('provider_contacts');
  const invoices = place('provider_invoices');
  const contactsHref = providerHref(people.href, provider);
  return (
    <>
      <PageHeading lead={text.lead}>{provider.name}</PageHeading>
      {contacts === 1 && (
        <Alert variant="warning" heading={text.alone.heading}>
          <p>{text.alone.text}</p>
          <p>
            <a href={contactsHref}>{text.alone.link}</a>
          </p>
        </Alert>
      )}
      <div className="link-groups">
        <Waiting provider={provider} waiting={waiting} />
        <Section id="geven" heading={text.giving}>
          <LinkList
            items={[
              { ...place('provider_courses'), description: text.courses },
              { ...place('provider_runs'), description: text.runs },
              { ...place('provider_claims'), description: providerClaimsText.count(waiting.claims) },
            ]}
          />
        </Section>
        <Section id="organisatie" heading={text.organisation}>
          <LinkList
            items={[
              { ...details, href: providerHref(details.href, provider), description: text.details },
              { ...people, href: contactsHref, description: text.contacts(contacts) },
              { ...invoices, href: providerHref(invoices.href, provider), description: ownInvoicesText.description },
            ]}
          />
        </Section>
      </div>
      <WhichProvider own={own} current={provider} path="/opleider" />
    </>
  );
}

const work = [
  { kind: 'runs', at: 'provider_runs' },
  { kind: 'questions', at: 'provider_courses' },
  { kind: 'claims', at: 'provider_claims' },
  { kind: 'invoices', at: 'provider_invoices' },
] as const;

function Waiting({ provider, waiting }: Pick<DeskViewProps, 'provider' | 'waiting'>) {
  const some = work.filter(({ kind }) => waiting[kind] > 0);
  return (
    <Section id="wacht" heading={text.waits.heading}>
      {some.length === 0 ? (
        <p>{text.waits.none}</p>
      ) : (
        <LinkList
          items={some.map(({ kind, at }) => ({
            href: providerHref(place(at).href, provider),
            label: text.waits[kind](waiting[kind]),
          }))}
        />
      )}
    </Section>
  );
}

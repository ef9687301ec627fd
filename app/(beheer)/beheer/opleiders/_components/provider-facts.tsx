import { DescriptionList, type DescriptionListRow } from '@/components/ui/description-list';
import type { Provider } from '@/lib/server/providers/data/providers';
import { providerStateNames, providerText } from '@/lib/text/nl/providers/provider-management';
import { formatDateTime } from '@/lib/text/nl/shared/format';

const { facts } = providerText;

type ProviderFactsProps = { provider: Provider; decidedBy: string | null; mergedInto: Provider | null };

export function ProviderFacts({ provider, decidedBy, mergedInto }: ProviderFactsProps) {
  const { state, mailbox, invoiceAddress, invoiceReference, isFeeFree, contactName, contactEmail } = provider;
  const { confirmedAt, decidedAt, explanation } = provider;
  const rows: (DescriptionListRow | false | null)[] = [
    { term: facts.state, description: providerStateNames[state] },
    mergedInto && {
      term: facts.mergedInto,
      description: <a href={`/beheer/opleiders/${mergedInto.id}`}>{mergedInto.name}</a>,
    },
    { term: facts.mailbox, description: mailbox },
    { term: facts.invoiceAddress, description: <span className="whitespace-pre-line">{invoiceAddress}</span> },
    { term: facts.invoiceReference, description: invoiceReference || facts.noReference },
    state !== 'confirmed' && { term: facts.fee, description: isFeeFree ? facts.free : facts.paid },
    { term: facts.askedBy, description: facts.asked(contactName, contactEmail) },
    confirmedAt && { term: facts.confirmedAt, description: formatDateTime(confirmedAt) },
    decidedAt && {
      term: facts.decidedAt,
      description: decidedBy ? facts.decided(formatDateTime(decidedAt), decidedBy) : formatDateTime(decidedAt),
    },
    explanation !== '' && {
      term: facts.explanation,
      description: <span className="whitespace-pre-line">{explanation}</span>,
    },
  ];
  return (
    <section className="flow" aria-labelledby="gegevens">
      <h2 id="gegevens">{facts.heading}</h2>
      <DescriptionList rows={rows.filter((row): row is DescriptionListRow => Boolean(row))} />
    </section>
  );
}

import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import type { OwnProvider } from '@/lib/server/providers/data/contacts';
import type { Provider } from '@/lib/server/providers/data/providers';
import { secondFactorText, ownDetailsText as text } from '@/lib/text/nl/providers/provider-desk';
import { SecondFactorFirst } from '../../_components/second-factor-first';
import { WhichProvider } from '../../_components/which-provider';
import { OwnDetailsForm } from './own-details-form';

type OwnDetailsViewProps = { own: OwnProvider[]; provider: Provider; hasSecondFactor: boolean; isSaved: boolean };

export function OwnDetailsView({ own, provider, hasSecondFactor, isSaved }: OwnDetailsViewProps) {
  return (
    <>
      {isSaved && <Alert variant="success">{text.done}</Alert>}
      {hasSecondFactor ? <OwnDetailsForm provider={provider} /> : <ReadOnly provider={provider} />}
      <WhichProvider own={own} current={provider} path="/opleider/gegevens" />
    </>
  );
}

function ReadOnly({ provider: { name, mailbox, invoiceAddress, invoiceReference } }: { provider: Provider }) {
  const { fields } = text;
  return (
    <>
      <SecondFactorFirst path="/opleider/gegevens">{secondFactorText.details}</SecondFactorFirst>
      <DescriptionList
        rows={[
          { term: fields.organisation.label, description: name },
          { term: fields.mailbox.label, description: mailbox },
          {
            term: fields.invoiceAddress.label,
            description: <span className="whitespace-pre-line">{invoiceAddress}</span>,
          },
          { term: fields.invoiceReference.label, description: invoiceReference || text.noReference },
        ]}
      />
    </>
  );
}

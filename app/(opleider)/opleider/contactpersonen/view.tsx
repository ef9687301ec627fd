import { ProviderContacts } from '@/app/_components/provider-contacts';
import { Alert } from '@/components/ui/alert';
import type { Invitation } from '@/lib/server/access/data/invitations';
import type { Contact, OwnProvider } from '@/lib/server/providers/data/contacts';
import { isContactsDone, secondFactorText, contactsText as text } from '@/lib/text/nl/providers/provider-desk';
import { SecondFactorFirst } from '../../_components/second-factor-first';
import { WhichProvider } from '../../_components/which-provider';
import { submitContactInvitation, submitContactInvitationWithdrawal, submitContactRemoval } from './actions';

const ACTIONS = {
  invite: submitContactInvitation,
  withdraw: submitContactInvitationWithdrawal,
  remove: submitContactRemoval,
};

type OwnContactsViewProps = {
  own: OwnProvider[];
  provider: OwnProvider;
  contacts: Contact[];
  invitations: Invitation[];
  readerId: string;
  hasSecondFactor: boolean;
  linkDays: number;
  /** What was just done, as the address says it. */
  after: string;
  now: Date;
};

export function OwnContactsView({ own, provider, hasSecondFactor, after, ...rest }: OwnContactsViewProps) {
  return (
    <>
      {isContactsDone(after) && <Alert variant="success">{text.done[after]}</Alert>}
      {!hasSecondFactor && (
        <SecondFactorFirst path="/opleider/contactpersonen">{secondFactorText.contacts}</SecondFactorFirst>
      )}
      <ProviderContacts {...rest} providerId={provider.id} actions={hasSecondFactor ? ACTIONS : null} />
      <WhichProvider own={own} current={provider} path="/opleider/contactpersonen" />
    </>
  );
}

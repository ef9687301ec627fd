import { ButtonLink } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import type { Provider } from '@/lib/server/providers/data/providers';
import { type AdmissionPageState, admissionText as text } from '@/lib/text/nl/providers/admission';
import { ConfirmAdmissionForm } from './confirm-admission-form';

type AdmissionViewProps = {
  state: AdmissionPageState;
  provider: Pick<Provider, 'name' | 'contactName' | 'contactEmail' | 'explanation'> | null;
  token: string;
  managerEmail: string;
};

export function AdmissionView({ state, provider, token, managerEmail }: AdmissionViewProps) {
  return (
    <>
      {state === 'requested' && provider && (
        <>
          <DescriptionList
            rows={[
              { term: text.facts.organisation, description: provider.name },
              { term: text.facts.contact, description: provider.contactName },
              { term: text.facts.email, description: provider.contactEmail },
            ]}
          />
          <ConfirmAdmissionForm token={token} />
        </>
      )}
      {state === 'refused' && provider && (
        <>
          <h2>{text.reasonHeading}</h2>
          <p className="whitespace-pre-line">{provider.explanation}</p>
          <p>{text.refusedNext(managerEmail)}</p>
        </>
      )}
      {(state === 'expired' || state === 'unknown') && (
        <p className="form-actions">
          <ButtonLink href="/opleiders">{text.startAgain}</ButtonLink>
        </p>
      )}
      {(state === 'admitted' || state === 'merged') && (
        <p className="form-actions">
          <ButtonLink href="/inloggen?naar=%2Fopleider">{text.logIn}</ButtonLink>
        </p>
      )}
    </>
  );
}

import { Alert } from '@/components/ui/alert';
import { contactValues, nameValues } from '@/lib/registration/form-values';
import type { DossierForm } from '@/lib/server/casework/open-dossier-form';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { dossierActionText as text } from '@/lib/text/nl/registration/dossier-actions';
import { AbsenceForm, DocumentTermForm } from '../_components/absence-forms';
import { LoginAddressForm, MessageForm, ReasonForm, RemoveForm } from '../_components/act-forms';
import { ContactCorrectionForm, NameCorrectionForm } from '../_components/correction-forms';

/** What can be done with a dossier on a page of its own, by the last part of the address. */
export const dossierActs = {
  naam: text.name,
  contact: text.contact,
  inloggen: text.login,
  bericht: text.message,
  doorhalen: text.remove,
  herstellen: text.reinstate,
  afschermen: text.shield,
  opheffen: text.lift,
  afwezig: text.absence,
  later: text.later,
};
export type DossierAct = keyof typeof dossierActs;

export function isDossierAct(word: string): word is DossierAct {
  return Object.hasOwn(dossierActs, word);
}

type ActViewProps = {
  act: DossierAct;
  form: DossierForm;
  /** See the schema of a message. */
  formId: string;
};

/** The form of one act, with what its reader should know before. */
export function ActView({ act, form: { id, registration, loginEmail }, formId }: ActViewProps) {
  if (act === 'bericht')
    return loginEmail === null ? (
      <Alert variant="warning">{dossierText.noAccount}</Alert>
    ) : (
      <MessageForm dossierId={id} formId={formId} />
    );
  if (!registration) return null;
  const which = { registrationId: id, version: registration.version };
  switch (act) {
    case 'naam':
      return <NameCorrectionForm {...which} stored={nameValues(registration.name)} />;
    case 'contact':
      return <ContactCorrectionForm {...which} stored={contactValues(registration)} />;
    case 'inloggen':
      return (
        <>
          {loginEmail !== null && <p>{text.login.now(loginEmail)}</p>}
          <LoginAddressForm {...which} />
        </>
      );
    case 'afwezig':
      return <AbsenceForm {...which} />;
    case 'later':
      return <DocumentTermForm {...which} />;
    case 'doorhalen':
      return <RemoveForm {...which} />;
    default:
      return <ReasonForm act={act} {...which} />;
  }
}

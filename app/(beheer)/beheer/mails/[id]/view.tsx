import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import type { OpenedMail } from '@/lib/server/casework/open-mail';
import { mailManagementText } from '@/lib/text/nl/casework/mail-management';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { ResendForm } from './resend-form';

const text = mailManagementText.one;

export function MailView({ mail, isResent }: { mail: OpenedMail; isResent: boolean }) {
  return (
    <>
      {isResent && mail.state !== 'failed' && <Alert variant="success">{text.resent}</Alert>}
      <DescriptionList rows={factsOf(mail)} />
      {mail.state === 'failed' && <Again mail={mail} />}
      <Section id="tekst" heading={text.words.heading}>
        {mail.words === null ? (
          <p>{text.words.gone}</p>
        ) : (
          <>
            <p>{mail.isAsSent ? text.words.asSent : text.words.lead}</p>
            <p className="mail-words">{mail.words}</p>
          </>
        )}
      </Section>
    </>
  );
}

function factsOf(mail: OpenedMail) {
  const { to, state, createdAt, sentAt, failedAt, attempts, lastError, providerId, round, accountId } = mail;
  const { facts } = text;
  return [
    { term: facts.to, description: to },
    { term: facts.state, description: mailManagementText.states[state] },
    { term: facts.createdAt, description: formatDateTime(createdAt) },
    ...(sentAt ? [{ term: facts.sentAt, description: formatDateTime(sentAt) }] : []),
    ...(failedAt ? [{ term: facts.failedAt, description: formatDateTime(failedAt) }] : []),
    { term: facts.attempts, description: String(attempts) },
    { term: facts.round, description: String(round) },
    ...(providerId ? [{ term: facts.providerId, description: providerId }] : []),
    ...(lastError ? [{ term: facts.lastError, description: lastError }] : []),
    ...(accountId
      ? [{ term: facts.person, description: <a href={`/beheer/dossiers/${accountId}`}>{text.openDossier}</a> }]
      : []),
  ];
}

function Again({ mail }: { mail: OpenedMail }) {
  if (mail.words === null) return <Alert variant="info">{text.emptied}</Alert>;
  return (
    <section className="flow" aria-labelledby="opnieuw">
      <h2 id="opnieuw">{text.resend.heading}</h2>
      <p>{text.resend.lead}</p>
      <ResendForm mailId={mail.id} round={mail.round} to={mail.to} current={mail.currentAddress} />
    </section>
  );
}

import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { openMail } from '@/lib/server/casework/open-mail';
import type { MailFate } from '@/lib/server/mail/data/mails';
import { single } from '@/lib/server/platform/page';
import { mailManagementText } from '@/lib/text/nl/casework/mail-management';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { ResendForm } from './resend-form';

const text = mailManagementText.one;

export const metadata: Metadata = { title: `${mailManagementText.one.name} - ${mailManagementText.title}` };

export default definePage('manage_mails', async (asked, { id }: { id: string }) => {
  const mail = await openMail(id, asked);
  if (!mail) return null;
  const title = text.title(mailSubject(mail.template));
  const isResent = single(asked.query.na) === 'verstuurd' && mail.state !== 'failed';
  return (
    <ManagementPage title={title} trail={[place('management_mails')]}>
      {isResent && <Alert variant="success">{text.resent}</Alert>}
      <DescriptionList rows={factsOf(mail)} />
      {mail.state === 'failed' && <Again mail={mail} />}
    </ManagementPage>
  );
});

function factsOf(mail: MailFate) {
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

function Again({ mail }: { mail: MailFate }) {
  if (mail.isEmptied) return <Alert variant="info">{text.emptied}</Alert>;
  return (
    <section className="flow" aria-labelledby="opnieuw">
      <h2 id="opnieuw">{text.resend.heading}</h2>
      <p>{text.resend.lead}</p>
      <ResendForm mailId={mail.id} round={mail.round} to={mail.to} current={mail.currentAddress} />
    </section>
  );
}

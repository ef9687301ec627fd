import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { composeMail } from '@/lib/server/mail/deliver-mail';
import { mailPreviewText as text } from '@/lib/text/nl/casework/mail-management';
import { exampleMail, mailTemplates } from '@/lib/text/nl/mail/mails';

export const metadata: Metadata = { title: `${text.one} - ${text.title}` };

export default async function MailPreviewPage({ params }: { params: Promise<{ template: string }> }) {
  if (!(await openPage('use_demo_tools'))) return <NotAvailable />;
  const asked = (await params).template;
  const template = mailTemplates.find((known) => known === asked);
  if (!template) return await notAvailable();
  const mail = await composeMail({ id: template, to: '', round: 1, message: exampleMail(template) });
  return (
    <SitePage current="demo" trail={[place('demo'), place('demo_mails')]} title={mail.subject}>
      <PageHeading>{mail.subject}</PageHeading>
      <p>
        <a href={`/dev/mails/${template}/html`}>{text.html}</a>
      </p>
      <h2>{text.plain}</h2>
      <div className="card">
        <div className="card-body">
          <p className="whitespace-pre-line break-words">{mail.text}</p>
        </div>
      </div>
      <p>
        <a href="/dev/mails">{text.back}</a>
      </p>
    </SitePage>
  );
}

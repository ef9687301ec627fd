import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { composeMail } from '@/lib/server/mail/deliver-mail';
import { mailPreviewText as text } from '@/lib/text/nl/casework/mail-management';
import { exampleMail, mailTemplates } from '@/lib/text/nl/mail/mails';

/** The widths of a phone, and of a mail program on a desk. */
const previews = [
  { name: 'phone', size: 'w-90' },
  { name: 'desk', size: 'w-175' },
] as const;

export const metadata: Metadata = { title: `${text.one} - ${text.title}` };

export default definePage('use_demo_tools', async (_, params: { template: string }) => {
  const template = mailTemplates.find((known) => known === params.template);
  if (!template) return null;
  const mail = await composeMail({ id: template, to: '', round: 1, message: exampleMail(template) });
  const address = `/dev/mails/${template}/html`;
  return (
    <SitePage current="demo" trail={['demo', 'demo_mails']} title={mail.subject}>
      <p>
        <a href={address}>{text.html}</a>
      </p>
      {previews.map(({ name, size }) => (
        <div key={name} className="flow">
          <h2>{text.widths[name]}</h2>
          <iframe
            src={address}
            title={text.widths[name]}
            className={`h-160 max-w-full border border-line ${size}`}
            sandbox=""
          />
        </div>
      ))}
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
});

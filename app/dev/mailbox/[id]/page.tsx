import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { DescriptionList } from '@/components/ui/description-list';
import { findStoredMail } from '@/lib/server/mail/send-to-disk';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { demoMailboxText as text } from '@/lib/text/nl/site/dev';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${text.title} ${(await params).id.slice(0, 8)}` };
}

export default definePage('use_demo_tools', async (_, { id }: { id: string }) => {
  const mail = await findStoredMail(id);
  if (!mail) return null;
  return (
    <SitePage current="demo_mailbox" trail={['demo', 'demo_mailbox']} title={mail.subject}>
      <DescriptionList
        rows={[
          { term: text.columns.to, description: mail.to },
          { term: text.columns.at, description: formatDateTime(new Date(mail.created_at)) },
        ]}
      />
      <div className="card">
        <div className="card-body flow">
          {mail.text.split('\n\n').map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stored mail never changes
            <p key={index} className="whitespace-pre-line break-words">
              <Linked text={paragraph} />
            </p>
          ))}
        </div>
      </div>
      <p>
        <a href="/dev/mailbox">{text.back}</a>
      </p>
    </SitePage>
  );
});

function Linked({ text: plain }: { text: string }) {
  return plain.split(/(https?:\/\/\S+)/).map((part) =>
    part.startsWith('http') ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

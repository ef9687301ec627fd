import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { deleteAccountText } from '@/lib/text/nl/access/own-account';

const text = deleteAccountText.done;

export const metadata: Metadata = { title: text.title, robots: { index: false } };

export default async function AccountDeletedPage() {
  await openPage('read_public_pages');
  return (
    <SitePage current={null} trail={[]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <p>{text.text}</p>
      <p>
        <a href="/">{text.link}</a>
      </p>
    </SitePage>
  );
}

import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { presenceText as text } from '@/lib/text/nl/attendance/door';
import { DoorCodeForm } from './_components/door-forms';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

export default async function PresencePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  await openPage('read_public_pages');
  const isDone = firstValue((await searchParams).na) === 'gemeld';
  return (
    <SitePage current={null} trail={[]} title={text.title}>
      <PageHeading lead={isDone ? undefined : text.lead}>{text.title}</PageHeading>
      {isDone ? (
        <>
          <Alert variant="success" heading={text.done.heading}>
            {text.done.text}
          </Alert>
          <p>
            <a href="/presentie">{text.otherCode}</a>
          </p>
        </>
      ) : (
        <DoorCodeForm />
      )}
    </SitePage>
  );
}

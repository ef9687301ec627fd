import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { countQueue } from '@/lib/server/data/applications';
import { openPage } from '@/lib/server/page';
import { managementText } from '@/lib/text/nl/management';

export const metadata: Metadata = { title: managementText.title };

export default async function ManagementPage() {
  const opened = await openPage('decide_applications');
  if (!opened) return <ClosedPage />;
  const { today } = opened;
  const { waiting, late } = await countQueue(today);
  return (
    <SitePage current="management" trail={[]} title={managementText.title}>
      <PageHeading lead={managementText.lead}>{managementText.title}</PageHeading>
      <p>{managementText.waiting(waiting)}</p>
      {late > 0 && <p>{managementText.late(late)}</p>}
      <p className="form-actions">
        <ButtonLink href="/beheer/aanvragen">{managementText.toQueue}</ButtonLink>
      </p>
    </SitePage>
  );
}

import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { openAssessedAccreditation } from '@/lib/server/courses/accreditation-file';
import { single } from '@/lib/server/platform/page';
import type { AddressParams } from '@/lib/shared/list-address';
import { assessmentText } from '@/lib/text/nl/casework/management';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { AssessedAccreditationView } from './view';

export const metadata: Metadata = { title: `${accreditationQueueText.one} - ${assessmentText.title}` };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

/** A request that was given to this assessor; any other isn't there. */
export default async function AssessedAccreditationPage({ params, searchParams }: Asked) {
  const context = await openPage('assess_courses');
  if (!context) return <NotAvailable />;
  const file = await openAssessedAccreditation((await params).id, context);
  if (!file) return await notAvailable();
  const title = text.title(file.request.contents.title);
  return (
    <SitePage current="assessing" trail={[place('assessing')]} title={title} snelmenu={false}>
      <PageHeading>{title}</PageHeading>
      <AssessedAccreditationView file={file} news={single((await searchParams).na)} />
    </SitePage>
  );
}

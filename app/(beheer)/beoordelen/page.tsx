import type { Metadata } from 'next';
import { NotFoundPage } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/page';
import { assessmentText } from '@/lib/text/nl/management';

export const metadata: Metadata = { title: assessmentText.title };

/** Nothing can be assigned yet, so nothing is: assessing comes with the portfolio. */
export default async function AssessingPage() {
  if (!(await openPage('assess'))) return <NotFoundPage />;
  return (
    <SitePage current="assessing" trail={[]} title={assessmentText.title}>
      <PageHeading>{assessmentText.title}</PageHeading>
      <EmptyState heading={assessmentText.empty.heading}>{assessmentText.empty.text}</EmptyState>
    </SitePage>
  );
}

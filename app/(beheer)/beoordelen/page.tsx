import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/page';
import { assessmentText } from '@/lib/text/nl/management';

export const metadata: Metadata = { title: assessmentText.title };

/** Nothing can be assigned yet, so nothing is: assessing comes with the portfolio. */
export default async function AssessingPage() {
  if (!(await openPage('assess'))) return <ClosedPage />;
  return (
    <SitePage current="assessing" trail={[]} title={assessmentText.title}>
      <PageHeading>{assessmentText.title}</PageHeading>
      <EmptyState heading={assessmentText.empty.heading}>{assessmentText.empty.text}</EmptyState>
    </SitePage>
  );
}

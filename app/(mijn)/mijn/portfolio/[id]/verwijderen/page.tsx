import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { activityActText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivityActForm } from '../../_components/activity-act-form';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity } from '../../load-activity';

const text = activityActText.remove;

export const metadata: Metadata = { title: text.title };

export default async function DeleteActivityPage({ params }: { params: Promise<{ id: string }> }) {
  const loaded = await loadActivity(params);
  if (!loaded) return <NotAvailable />;
  const { id, activity, mayKeep, title } = loaded;
  const here = `/mijn/portfolio/${id}`;
  if (!mayKeep || activity.state !== 'draft') redirect(here);
  return (
    <PortfolioPage title={text.title} lead={text.lead} activity={{ id, title }}>
      <ActivityActForm
        act="remove"
        id={id}
        version={activity.version}
        label={text.submit}
        variant="danger"
        aside={<a href={here}>{text.stay}</a>}
      />
    </PortfolioPage>
  );
}

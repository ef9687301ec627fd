import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { activityActText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivityActForm } from '../../_components/activity-act-form';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity } from '../../load-activity';

const text = activityActText.remove;

export const metadata: Metadata = { title: text.title };

export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { activity, mayKeep, title } = loaded;
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
});

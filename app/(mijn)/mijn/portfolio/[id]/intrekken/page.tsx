import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { Alert } from '@/components/ui/alert';
import { mayDo } from '@/lib/portfolio/versions';
import { activityActText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivityActForm } from '../../_components/activity-act-form';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity } from '../../load-activity';

const text = activityActText.withdraw;

export const metadata: Metadata = { title: text.title };

export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { activity, versions, mayKeep, title } = loaded;
  const { state, version } = activity;
  const here = `/mijn/portfolio/${id}`;
  if (!mayKeep || !mayDo('withdraw', activity, versions)) redirect(here);
  return (
    <PortfolioPage title={text.title} lead={text.lead} activity={{ id, title }}>
      {state === 'approved' && <Alert variant="warning">{text.approved}</Alert>}
      <ActivityActForm
        act="withdraw"
        {...{ id, version }}
        label={text.submit}
        variant="danger"
        aside={<a href={here}>{text.stay}</a>}
      />
    </PortfolioPage>
  );
});

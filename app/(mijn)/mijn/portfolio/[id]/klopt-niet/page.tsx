import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { mayBeDisputed } from '@/lib/portfolio/activity-class';
import { disputeText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity } from '../../load-activity';
import { DisputeForm } from './dispute-form';

export const metadata: Metadata = { title: text.title };

export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { activity, mayKeep, title } = loaded;
  if (!mayKeep || activity.isSuperseded || !mayBeDisputed(activity)) redirect(`/mijn/portfolio/${id}`);
  return (
    <PortfolioPage title={text.title} lead={text.lead} activity={{ id, title }}>
      <DisputeForm id={id} formId={randomUUID()} />
    </PortfolioPage>
  );
});

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { mayChangeEvidence } from '@/lib/portfolio/evidence';
import { openPage } from '@/lib/server/access/door';
import { findOwnEvidence, findOwnEvidenceActivity } from '@/lib/server/portfolio/data/evidence';
import { removalText as text } from '@/lib/text/nl/portfolio/evidence';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { PortfolioPage } from '../../../_components/portfolio-page';
import { RemoveEvidenceForm } from './remove-evidence-form';

export const metadata: Metadata = { title: text.title };

type Props = { params: Promise<{ id: string; bewijs: string }> };

/** Asked before a file goes: it can't be brought back. */
export default async function RemoveEvidencePage({ params }: Props) {
  const opened = await openPage('keep_portfolio');
  if (!opened) return <NotAvailable />;
  const { accountId } = opened.actor;
  const { id, bewijs } = await params;
  const evidence = await findOwnEvidence(accountId, bewijs);
  const activity = await findOwnEvidenceActivity(accountId, id);
  if (!activity || evidence?.activityId !== id) return await notAvailable();
  if (!mayChangeEvidence(activity).ok) redirect(`/mijn/portfolio/${id}`);
  return (
    <PortfolioPage
      title={text.title}
      lead={text.lead(evidence.name)}
      activity={{ id, title: activity.title || activityText.untitled }}
    >
      <RemoveEvidenceForm activityId={id} evidenceId={evidence.id} />
    </PortfolioPage>
  );
}

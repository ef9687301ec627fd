import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { mayChangeEvidence } from '@/lib/portfolio/evidence';
import { findOwnEvidence, findOwnEvidenceActivity } from '@/lib/server/portfolio/data/evidence';
import { removalText as text } from '@/lib/text/nl/portfolio/evidence';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { PortfolioPage } from '../../../_components/portfolio-page';
import { RemoveEvidenceForm } from './remove-evidence-form';

export const metadata: Metadata = { title: text.title };

type Params = { id: string; bewijs: string };

/** Asked before a file goes: it can't be brought back. */
export default definePage('keep_portfolio', async ({ actor }, { id, bewijs }: Params) => {
  const evidence = await findOwnEvidence(actor.accountId, bewijs);
  const activity = await findOwnEvidenceActivity(actor.accountId, id);
  if (!activity || evidence?.activityId !== id) return null;
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
});

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { Alert } from '@/components/ui/alert';
import { activityValues } from '@/lib/portfolio/activity-forms';
import { mayChangeContents } from '@/lib/portfolio/activity-states';
import { versionFacts } from '@/lib/portfolio/versions';
import { loadOutlook } from '@/lib/server/portfolio/portfolio-outlook';
import { activityText, activityFormText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivityForm } from '../../_components/activity-form';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity, loadEvidence } from '../../load-activity';
import { EvidenceSection } from '../_components/evidence-section';

export const metadata: Metadata = { title: text.editTitle };

/** A draft saves itself as one goes; what was handed in is corrected on purpose. */
export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { today, activity, registration, versions, normSets, mayKeep, title } = loaded;
  const { state, version, evidenceCount } = activity;
  if (!mayKeep || !mayChangeContents(state, versionFacts(versions, id)).ok) redirect(`/mijn/portfolio/${id}`);
  const isCorrection = state !== 'draft';
  const [outlook, evidence] = await Promise.all([
    loadOutlook({ registration, activity }, normSets, today),
    loadEvidence(loaded),
  ]);
  return (
    <PortfolioPage
      title={text.editTitle}
      lead={isCorrection ? text.correctLead : text.draftLead}
      activity={{ id, title }}
    >
      {asked.done === 'kopie' && <Alert variant="success">{activityText.after.kopie}</Alert>}
      <ActivityForm
        {...{ id, version, normSets, evidenceCount, isCorrection, today }}
        activity={activityValues(activity)}
        outlook={outlook}
        isAccredited={activity.isAccredited}
        isEvidenceTold={evidence.isAsked}
        back={{ href: `/mijn/portfolio/${id}`, label: activityText.backToActivity }}
      />
      <EvidenceSection id={id} place="edit" {...evidence} />
    </PortfolioPage>
  );
});

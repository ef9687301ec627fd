import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { Alert } from '@/components/ui/alert';
import { activityValues } from '@/lib/portfolio/activity-forms';
import { mayChangeContents } from '@/lib/portfolio/activity-states';
import { versionFacts } from '@/lib/portfolio/versions';
import { single } from '@/lib/server/platform/page';
import { activityText, activityFormText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivityForm } from '../../_components/activity-form';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity, loadEvidence } from '../../load-activity';
import { EvidenceSection } from '../_components/evidence-section';

export const metadata: Metadata = { title: text.editTitle };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A draft saves itself as one goes; what was handed in is corrected on purpose. */
export default async function EditActivityPage({ params, searchParams }: Props) {
  const loaded = await loadActivity(params);
  if (!loaded) return <NotAvailable />;
  const { id, today, activity, versions, normSets, mayKeep, title } = loaded;
  const { state, version, evidenceCount } = activity;
  if (!mayKeep || !mayChangeContents(state, versionFacts(versions, id)).ok) redirect(`/mijn/portfolio/${id}`);
  const isCorrection = state !== 'draft';
  return (
    <PortfolioPage
      title={text.editTitle}
      lead={isCorrection ? text.correctLead : text.draftLead}
      activity={{ id, title }}
    >
      {single((await searchParams).na) === 'kopie' && <Alert variant="success">{activityText.after.kopie}</Alert>}
      <ActivityForm
        {...{ id, version, normSets, evidenceCount, isCorrection, today }}
        activity={activityValues(activity)}
        back={{ href: `/mijn/portfolio/${id}`, label: activityText.backToActivity }}
      />
      <EvidenceSection id={id} place="edit" {...(await loadEvidence(loaded))} />
    </PortfolioPage>
  );
}

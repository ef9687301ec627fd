import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { Alert } from '@/components/ui/alert';
import { asksForEvidence } from '@/lib/portfolio/activity-remarks';
import { activityBlockers } from '@/lib/portfolio/activity-submission';
import { mayDo } from '@/lib/portfolio/versions';
import { activityActText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivitySubmitForm } from '../../_components/activity-act-form';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity } from '../../load-activity';

const text = activityActText.submit;

export const metadata: Metadata = { title: text.title };

/** What is asked before something is handed in: whether it goes without the proof that it needs. */
export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { today, activity, versions, normSets, mayKeep, title } = loaded;
  const isComplete = activityBlockers(activity, normSets, today).length === 0;
  const here = `/mijn/portfolio/${id}`;
  if (!mayKeep || !mayDo('submit', activity, versions, { isComplete })) redirect(here);
  const withoutProof = asksForEvidence(activity, normSets, today);
  const isChanged = asked.done === 'veranderd';
  return (
    <PortfolioPage title={text.title} lead={text.lead} activity={{ id, title }}>
      {isChanged && <Alert variant="info">{text.changed}</Alert>}
      {withoutProof && (
        <Alert variant="warning" heading={text.evidenceHeading}>
          <p>{text.evidence}</p>
        </Alert>
      )}
      <ActivitySubmitForm
        {...{ id, version: activity.version, withoutProof }}
        label={withoutProof ? text.without : text.submit}
        aside={withoutProof ? <a href={`${here}#bewijs`}>{text.add}</a> : <a href={here}>{text.stay}</a>}
      />
    </PortfolioPage>
  );
});

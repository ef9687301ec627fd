import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { submissionBlockers } from '@/lib/application/submission';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';
import { OverviewView } from './view';

export const metadata: Metadata = { title: `${applicationText.steps.overview} - ${applicationText.title}` };

export default definePage('apply_for_registration', async (asked) => {
  const draft = await loadDraft(asked);
  if (draft.isCorrection) redirect('/mijn/aanvraag/vragen');
  const { contents, settings } = draft;
  return (
    <StepPage {...draft} step="overview" lead={applicationText.overview.lead}>
      <OverviewView {...draft} blockers={submissionBlockers(contents)} answerWeeks={settings.answerWeeks} />
    </StepPage>
  );
});

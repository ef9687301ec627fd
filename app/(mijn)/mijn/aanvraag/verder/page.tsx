import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { firstUnfinishedStep } from '@/lib/application/steps';
import { loadDraft } from '../_components/load-draft';

export default definePage('apply_for_registration', async (asked) => {
  const { contents, isCorrection } = await loadDraft(asked);
  if (isCorrection) redirect('/mijn/aanvraag/vragen');
  redirect(`/mijn/aanvraag/${firstUnfinishedStep(contents).slug}`);
});

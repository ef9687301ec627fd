import { redirect } from 'next/navigation';
import { ClosedPage } from '@/app/_components/closed-page';
import { firstUnfinishedStep } from '@/lib/application/steps';
import { loadDraft } from '../_components/load-draft';

/** Goes on where there is something left to do. */
export default async function GoOnPage() {
  const draft = await loadDraft();
  if (!draft) return <ClosedPage />;
  const { contents, isCorrection } = draft;
  if (isCorrection) redirect('/mijn/aanvraag/vragen');
  redirect(`/mijn/aanvraag/${firstUnfinishedStep(contents).slug}`);
}

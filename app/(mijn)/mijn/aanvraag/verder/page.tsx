import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { firstUnfinishedStep } from '@/lib/application/steps';
import { loadDraft } from '../_components/load-draft';

export default async function GoOnPage() {
  const draft = await loadDraft();
  if (!draft) return <NotAvailable />;
  const { contents, isCorrection } = draft;
  if (isCorrection) redirect('/mijn/aanvraag/vragen');
  redirect(`/mijn/aanvraag/${firstUnfinishedStep(contents).slug}`);
}

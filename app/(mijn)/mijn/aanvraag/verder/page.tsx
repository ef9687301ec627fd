import { redirect } from 'next/navigation';
import { firstUnfinishedStep } from '@/lib/application/steps';
import { loadDraft } from '../_components/load-draft';

/** Goes on where there is something left to do. */
export default async function GoOnPage() {
  const { contents } = await loadDraft();
  redirect(`/mijn/aanvraag/${firstUnfinishedStep(contents).slug}`);
}

import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { openPage } from '@/lib/server/access/door';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { RemoveForm } from '../_components/act-forms';
import { ActPage, ToldNote } from '../_components/act-page';

const text = dossierActionText.remove;

export const metadata: Metadata = { title: text.title };

export default async function RemovePage({ params }: { params: Promise<{ id: string }> }) {
  const context = await openPage('manage_dossiers');
  if (!context) return <NotAvailable />;
  const form = await openDossierForm((await params).id, context);
  if (!form?.registration) return await notAvailable();
  const { registration } = form;
  return (
    <ActPage form={form} title={text.title} lead={text.lead}>
      <ToldNote form={form} />
      <RemoveForm registrationId={form.id} version={registration.version} />
    </ActPage>
  );
}

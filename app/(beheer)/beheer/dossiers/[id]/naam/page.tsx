import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { nameValues } from '@/lib/registration/form-values';
import { openPage } from '@/lib/server/access/door';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { ActPage, ToldNote } from '../_components/act-page';
import { NameCorrectionForm } from '../_components/correction-forms';

const text = dossierActionText.name;

export const metadata: Metadata = { title: text.title };

export default async function CorrectNamePage({ params }: { params: Promise<{ id: string }> }) {
  const context = await openPage('manage_dossiers');
  if (!context) return <NotAvailable />;
  const form = await openDossierForm((await params).id, context);
  if (!form?.registration) return await notAvailable();
  const { registration } = form;
  return (
    <ActPage form={form} title={text.title} lead={text.lead}>
      <ToldNote form={form} />
      <NameCorrectionForm
        registrationId={form.id}
        version={registration.version}
        stored={nameValues(registration.name)}
      />
    </ActPage>
  );
}

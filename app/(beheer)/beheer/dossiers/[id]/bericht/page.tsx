import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { Alert } from '@/components/ui/alert';
import { openPage } from '@/lib/server/access/door';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { MessageForm } from '../_components/act-forms';
import { ActPage } from '../_components/act-page';

const text = dossierActionText.message;

export const metadata: Metadata = { title: text.title };

export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const context = await openPage('manage_dossiers');
  if (!context) return <NotAvailable />;
  const form = await openDossierForm((await params).id, context);
  if (!form) return await notAvailable();
  return (
    <ActPage form={form} title={text.title} lead={text.lead}>
      {form.loginEmail === null ? (
        <Alert variant="warning">{dossierText.noAccount}</Alert>
      ) : (
        <MessageForm dossierId={form.id} formId={randomUUID()} />
      )}
    </ActPage>
  );
}

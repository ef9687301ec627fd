import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { openPage } from '@/lib/server/access/door';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { LoginAddressForm } from '../_components/act-forms';
import { ActPage } from '../_components/act-page';

const text = dossierActionText.login;

export const metadata: Metadata = { title: text.title };

export default async function LoginAddressPage({ params }: { params: Promise<{ id: string }> }) {
  const context = await openPage('manage_dossiers');
  if (!context) return <NotAvailable />;
  const form = await openDossierForm((await params).id, context);
  if (!form?.registration) return await notAvailable();
  const { registration } = form;
  return (
    <ActPage form={form} title={text.title} lead={form.loginEmail === null ? text.leadFirst : text.lead}>
      {form.loginEmail !== null && <p>{text.now(form.loginEmail)}</p>}
      <LoginAddressForm registrationId={form.id} version={registration.version} />
    </ActPage>
  );
}

import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { openPage } from '@/lib/server/access/door';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { ActPage, ToldNote } from '../_components/act-page';
import { ActView, dossierActs, isDossierAct } from './view';

type Props = { params: Promise<{ id: string; handeling: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handeling: act } = await params;
  return isDossierAct(act) ? { title: dossierActs[act].title } : {};
}

/** One act on one dossier, by the last part of its address. */
export default async function DossierActPage({ params }: Props) {
  const context = await openPage('manage_dossiers');
  if (!context) return <NotAvailable />;
  const { id, handeling: act } = await params;
  const form = isDossierAct(act) && (await openDossierForm(id, context));
  if (!form || (act !== 'bericht' && !form.registration)) return await notAvailable();
  const { title, lead } = dossierActs[act];
  const isFirstLogin = act === 'inloggen' && form.loginEmail === null;
  return (
    <ActPage form={form} title={title} lead={isFirstLogin ? dossierActs[act].leadFirst : lead}>
      {act !== 'bericht' && act !== 'inloggen' && <ToldNote form={form} />}
      <ActView act={act} form={form} formId={randomUUID()} />
    </ActPage>
  );
}

import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { type Asked, definePage } from '@/app/_components/define-page';
import { metadata as notFound } from '@/app/[...rest]/page';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { ActPage, ToldNote } from '../_components/act-page';
import { ActView, dossierActs, isDossierAct } from './view';

type Address = { id: string; handeling: string };

export async function generateMetadata({ params }: { params: Promise<Address> }): Promise<Metadata> {
  const { handeling: act } = await params;
  return isDossierAct(act) ? { title: dossierActs[act].title } : notFound;
}

/** Acts of which a mail says something else than that there is news, or which send none. */
const saysItself: readonly string[] = ['bericht', 'inloggen', 'afwezig', 'later'];

/** One act on one dossier, by the last part of its address. */
export default definePage('manage_dossiers', show, ({ handeling }) => isDossierAct(handeling));

async function show(asked: Asked<'manage_dossiers'>, { id, handeling: act }: Address) {
  const form = isDossierAct(act) && (await openDossierForm(id, asked));
  if (!form || (act !== 'bericht' && !form.registration)) return null;
  const { title, lead } = dossierActs[act];
  const isFirstLogin = act === 'inloggen' && form.loginEmail === null;
  return (
    <ActPage form={form} title={title} lead={isFirstLogin ? dossierActs[act].leadFirst : lead}>
      {!saysItself.includes(act) && <ToldNote form={form} />}
      <ActView act={act} form={form} formId={randomUUID()} />
    </ActPage>
  );
}

import type { ReactNode } from 'react';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { Alert } from '@/components/ui/alert';
import type { DossierForm } from '@/lib/server/casework/open-dossier-form';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';

type ActPageProps = { form: DossierForm; title: string; lead: string; children: ReactNode };

/** Nobody gets the form for their own dossier. */
export function ActPage({ form, title, lead, children }: ActPageProps) {
  const dossier = { label: dossierText.title(form.title), href: `/beheer/dossiers/${form.id}` };
  return (
    <ManagementPage title={title} lead={lead} trail={['management_dossiers', dossier]}>
      {form.isOwn ? <Alert variant="warning">{dossierText.ownCase}</Alert> : children}
      <p>
        <a href={dossier.href}>{dossierActionText.back}</a>
      </p>
    </ManagementPage>
  );
}

export function ToldNote({ form }: { form: DossierForm }) {
  if (form.loginEmail === null) return <Alert variant="warning">{dossierText.noAccount}</Alert>;
  return <p>{dossierActionText.told}</p>;
}

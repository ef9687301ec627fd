import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readDossierPlaces } from '@/lib/casework/dossier-parts';
import { printedName } from '@/lib/names/printed-name';
import { listAttendedRuns } from '@/lib/server/attendance/data/attended-runs';
import { openDossierPortfolio } from '@/lib/server/casework/dossier-portfolio';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { listGroupsOf } from '@/lib/server/groups/data/groups';
import { single } from '@/lib/server/platform/page';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { dossierSearchText, dossierText as text } from '@/lib/text/nl/casework/dossiers';
import { DossierView } from './view';

export const metadata: Metadata = { title: `${dossierSearchText.oneTitle} - ${dossierSearchText.title}` };

export default definePage('manage_dossiers', async ({ query, done, ...context }, { id }: { id: string }) => {
  const dossier = await openDossier(id, context, readDossierPlaces(query));
  if (!dossier) return null;
  if ('movedTo' in dossier) redirect(`/beheer/dossiers/${dossier.movedTo}`);
  const { registration, account, isOwn } = dossier;
  return (
    <ManagementPage
      title={text.title(registration ? printedName(registration.name) : (account?.email ?? ''))}
      trail={['management_dossiers']}
    >
      <DossierView
        dossier={dossier}
        portfolio={registration && !isOwn ? await openDossierPortfolio(registration, context) : null}
        attended={
          registration && !isOwn
            ? {
                runs: await listAttendedRuns(registration.id),
                groups: await listGroupsOf(registration.id),
              }
            : null
        }
        today={context.today}
        done={done}
        typedDay={single(query.op)}
        allEvents={registration && query.op !== undefined ? await listRegistrationEvents(registration.id) : []}
      />
    </ManagementPage>
  );
});

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readDossierPlaces } from '@/lib/casework/dossier-parts';
import { type DossierStep, dossierSteps } from '@/lib/daily/next-steps';
import { printedName } from '@/lib/names/printed-name';
import { isInRegister } from '@/lib/registration/registration-states';
import { listAttendedRuns } from '@/lib/server/attendance/data/attended-runs';
import { type Dossier, openDossier } from '@/lib/server/casework/open-dossier';
import { nextStepsOf } from '@/lib/server/daily/next-steps';
import { listGroupsOf } from '@/lib/server/groups/data/groups';
import { single } from '@/lib/server/platform/page';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { dossierSearchText, dossierText as text } from '@/lib/text/nl/casework/dossiers';
import { DossierView } from './view';

export const metadata: Metadata = { title: `${dossierSearchText.oneTitle} - ${dossierSearchText.title}` };

export default definePage('manage_dossiers', async ({ query, done, ...context }, { id }: { id: string }) => {
  if (!isUuid(id)) return null;
  const [dossier, runs, groups, allEvents] = await Promise.all([
    openDossier(id, context, readDossierPlaces(query)),
    listAttendedRuns(id),
    listGroupsOf(id),
    query.op === undefined ? [] : listRegistrationEvents(id),
  ]);
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
        attended={registration && !isOwn ? { runs, groups } : null}
        steps={stepsOf(dossier, context.today)}
        today={context.today}
        done={done}
        typedDay={single(query.op)}
        allEvents={registration ? allEvents : []}
      />
    </ManagementPage>
  );
});

function stepsOf({ registration, details, portfolio }: Dossier, today: CalendarDate): DossierStep[] | null {
  if (!registration || !portfolio || !isInRegister(registration.state)) return null;
  const { whole, certifications, questions } = portfolio;
  const given = { registration, details, portfolio: whole, waiting: { certifications, questions } };
  return dossierSteps(nextStepsOf({ application: null, ...given }, today));
}

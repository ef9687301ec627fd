import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { countUnfinishedAccounts } from '@/lib/server/access/data/unfinished';
import { openPage } from '@/lib/server/access/door';
import { countCases } from '@/lib/server/application/data/cases';
import { countOpenTasksByKind } from '@/lib/server/casework/data/tasks';
import { countRequestedCertifications } from '@/lib/server/certification/data/certifications';
import { getSettings } from '@/lib/server/content/data/settings';
import { countRequests } from '@/lib/server/courses/data/accreditation-queue';
import { countProviderRequests } from '@/lib/server/courses/data/providers';
import { findRunHistory } from '@/lib/server/daily/data/daily-runs';
import { countFailedMails } from '@/lib/server/mail/data/mails';
import { countActivities } from '@/lib/server/review/data/review-queue';
import { managementText as text } from '@/lib/text/nl/casework/management';
import { accreditationLines, activityLines, caseLines, ManagementView } from './view';

export const metadata: Metadata = { title: text.title };

export default async function ManagementPage() {
  const opened = await openPage('decide_applications');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const by = { accountId: actor.accountId, sees: 'all' } as const;
  const caseQueries = caseLines.map(({ query }) => query);
  const activityQueries = activityLines.map(({ query }) => query);
  const [runs, cases, activities, certifications, tasks, failedMails, unfinished, providers, accreditations] =
    await Promise.all([
      findRunHistory(),
      countCases(caseQueries, by, today),
      getSettings(today).then((settings) => countActivities(activityQueries, by, settings)),
      countRequestedCertifications(actor.accountId),
      countOpenTasksByKind(),
      countFailedMails(),
      countUnfinishedAccounts(),
      countProviderRequests(),
      countRequests(
        accreditationLines.map(({ query }) => query),
        by,
      ),
    ]);
  return (
    <SitePage current="management" trail={[]} title={text.title}>
      <ManagementView
        {...{
          runs,
          cases,
          activities,
          certifications,
          tasks,
          failedMails,
          unfinished,
          providers,
          accreditations,
          today,
        }}
      />
    </SitePage>
  );
}

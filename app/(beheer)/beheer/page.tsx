import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { countUnfinishedAccounts } from '@/lib/server/access/data/unfinished';
import { countCases } from '@/lib/server/application/data/cases';
import { countManagedClaims } from '@/lib/server/attendance/data/claim-lists';
import { countWaitingRuns } from '@/lib/server/attendance/data/waiting-runs';
import { countOpenTasksByKind } from '@/lib/server/casework/data/tasks';
import { countRequestedCertifications } from '@/lib/server/certification/data/certifications';
import { getSettings } from '@/lib/server/content/data/settings';
import { countLateRequests, countRequests } from '@/lib/server/courses/data/accreditation-queue';
import { findRunHistory } from '@/lib/server/daily/data/daily-runs';
import { countOpenInvoices } from '@/lib/server/invoices/data/invoice-lists';
import { countFailedMails } from '@/lib/server/mail/data/mails';
import { countProviderRequests } from '@/lib/server/providers/data/providers';
import { countActivities } from '@/lib/server/review/data/review-queue';
import { managementText as text } from '@/lib/text/nl/casework/management';
import { accreditationLines, activityLines, caseLines, ManagementView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('decide_applications', async ({ actor, today }) => {
  const by = { accountId: actor.accountId, sees: 'all' } as const;
  const caseQueries = caseLines.map(({ query }) => query);
  const activityQueries = activityLines.map(({ query }) => query);
  const accreditationQueries = accreditationLines.map(({ query }) => query);
  const [runs, cases, activities, certifications, tasks, failedMails, unfinished] = await Promise.all([
    findRunHistory(),
    countCases(caseQueries, by, today),
    getSettings(today).then((settings) => countActivities(activityQueries, by, settings)),
    countRequestedCertifications(actor.accountId),
    countOpenTasksByKind(),
    countFailedMails(),
    countUnfinishedAccounts(),
  ]);
  const [providers, accreditations, lateAccreditations, invoices, waitingRuns, claims] = await Promise.all([
    countProviderRequests(),
    countRequests(accreditationQueries, by),
    countLateRequests(today),
    countOpenInvoices(today),
    countWaitingRuns(today),
    countManagedClaims(today),
  ]);
  return (
    <SitePage current="management" trail={[]} title={text.title} lead={text.lead}>
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
          lateAccreditations,
          invoices,
          waitingRuns,
          claims,
          today,
        }}
      />
    </SitePage>
  );
});

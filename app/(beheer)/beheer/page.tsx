import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { caseQueue } from '@/lib/application/case-queue';
import { countUnfinishedAccounts } from '@/lib/server/access/data/unfinished';
import { countCases } from '@/lib/server/application/data/cases';
import { countManagedClaims } from '@/lib/server/attendance/data/claim-lists';
import { countWaitingRuns } from '@/lib/server/attendance/data/waiting-runs';
import { countPromised, listWorkloads } from '@/lib/server/casework/data/overview';
import { countOpenTasksByKind } from '@/lib/server/casework/data/tasks';
import { countSettingProposals } from '@/lib/server/content/data/setting-changes';
import { findRunHistory } from '@/lib/server/daily/data/daily-runs';
import { countOpenInvoices } from '@/lib/server/invoices/data/invoice-lists';
import { countFailedMails } from '@/lib/server/mail/data/mails';
import { countStoppedMailings } from '@/lib/server/mailings/data/mailings';
import { countNormsetProposals } from '@/lib/server/normsets/data/drafts';
import { countProviderRequests } from '@/lib/server/providers/data/providers';
import { managementText as text } from '@/lib/text/nl/casework/management';
import { ManagementView } from './view';

const UNPROMISED = { week: null, late: null, free: null };

export const metadata: Metadata = { title: text.title };

export default definePage('decide_applications', async ({ actor: { accountId }, today }) => {
  const answers = caseQueue.asking({ state: 'answer' });
  const [
    promised,
    workloads,
    runs,
    [answersAwaited = 0],
    tasks,
    failedMails,
    unfinished,
    providers,
    invoices,
    waitingRuns,
    claims,
    proposals,
    normsets,
    stoppedMailings,
  ] = await Promise.all([
    countPromised(accountId, today),
    listWorkloads(accountId, today),
    findRunHistory(),
    countCases([answers], { accountId, sees: 'all' }, today),
    countOpenTasksByKind(),
    countFailedMails(),
    countUnfinishedAccounts(),
    countProviderRequests(),
    countOpenInvoices(today),
    countWaitingRuns(today),
    countManagedClaims(today),
    countSettingProposals(),
    countNormsetProposals(),
    countStoppedMailings(),
  ]);
  const waiting = {
    ...promised,
    providers: { ...UNPROMISED, waiting: providers },
    claims: { ...UNPROMISED, waiting: claims },
    runs: { ...UNPROMISED, waiting: waitingRuns },
    invoices: { ...UNPROMISED, waiting: invoices.open, late: invoices.late },
  };
  return (
    <ManagementPage title={text.title}>
      <ManagementView
        {...{
          waiting,
          workloads,
          runs,
          answersAwaited,
          tasks,
          failedMails,
          unfinished,
          proposals,
          normsets,
          stoppedMailings,
          today,
        }}
        readerId={accountId}
      />
    </ManagementPage>
  );
});

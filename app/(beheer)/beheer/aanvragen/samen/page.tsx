import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { loadTakeBack } from '@/app/(beheer)/_components/load-take-back';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { caseQueue } from '@/lib/application/case-queue';
import { readTogether } from '@/lib/application/together';
import { printedName } from '@/lib/names/printed-name';
import { findSubmittedApplication } from '@/lib/server/application/data/applications';
import { openQueue } from '@/lib/server/application/open-queue';
import { togetherText as text } from '@/lib/text/nl/application/together';
import { TogetherView } from './view';

export const metadata: Metadata = { title: text.title };

/** Cases that wait at one organisation, to approve in one go after one call to it. */
export default definePage('decide_applications', async (asked) => {
  const { organisation } = caseQueue.read(asked.query);
  if (organisation === '') return null;
  const { accountId } = asked.actor;
  const query = caseQueue.asking({ organisation, state: 'decision' });
  const { rows, total } = await openQueue(query, asked, 'register_manager');
  const outcomes = await Promise.all(
    readTogether(asked.query).map(async ({ id, code }) => {
      const found = await findSubmittedApplication(id);
      return found ? [{ id, code, name: printedName(found.name), isApproved: found.state === 'approved' }] : [];
    }),
  );
  const approved = outcomes.flat().find(({ isApproved }) => isApproved);
  const where = { kind: 'application', from: 'beheer', organisation } as const;
  return (
    <ManagementPage title={text.title} lead={organisation} trail={['management_applications']} done={asked.done}>
      <TogetherView
        organisation={organisation}
        rows={rows.filter(({ isDoubtful, assignedTo }) => !isDoubtful && (!assignedTo || assignedTo.id === accountId))}
        others={rows.filter(({ isDoubtful, assignedTo }) => isDoubtful || (assignedTo && assignedTo.id !== accountId))}
        total={total}
        outcomes={outcomes.flat()}
        takeBack={approved ? await loadTakeBack(asked, { ...where, subjectId: approved.id }) : null}
        today={asked.today}
      />
    </ManagementPage>
  );
});

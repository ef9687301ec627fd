import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { type AccreditationQuery, accreditationQueue } from '@/lib/courses/accreditation-queue';
import { listWorkers } from '@/lib/server/access/data/workers';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { countRequests, findNextRequest, listRequests } from '@/lib/server/courses/data/accreditation-queue';
import { findRequest } from '@/lib/server/courses/data/accreditations';
import { listOwnAssessments } from '@/lib/server/courses/data/assessments';
import { firstValue } from '@/lib/shared/list-address';
import { stepHrefs } from '@/lib/shared/list-place';
import { QUEUE_PAGE_SIZE } from '@/lib/shared/work-queue';
import { accreditationQueueText as text } from '@/lib/text/nl/courses/accreditation';
import { AccreditationQueueView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('decide_accreditations', async (asked) => {
  const { actor, today } = asked;
  const { accountId } = actor;
  const { params, isExpired } = await openSearch('accreditaties', asked.query, accountId);
  const { href: path } = place('management_accreditations');
  const by = { accountId, sees: 'all' } as const;
  const query = accreditationQueue.read(params);
  const { rows, total, ...steps } = await listRequests(query, by, { size: QUEUE_PAGE_SIZE, today });
  const states = Object.keys(accreditationQueue.states) as AccreditationQuery['state'][];
  const counted = await countRequests(
    states.map((state) => accreditationQueue.asking({ state })),
    by,
  );
  const counts = Object.fromEntries(states.map((state, index) => [state, counted[index] ?? 0]));
  const nextId = await findNextRequest(by);
  return (
    <ManagementPage queue="management_accreditations" title={text.title}>
      <AccreditationQueueView
        {...{ path, query, counts, rows, total, isExpired, today }}
        steps={stepHrefs(steps, (to) => accreditationQueue.href(path, { ...query, place: to }))}
        colleagues={(await listWorkers()).filter(({ id }) => id !== accountId)}
        decided={await findRequest(firstValue(params.besloten))}
        own={await listOwnAssessments(accountId)}
        nextHref={nextId && `${path}/${nextId}`}
        readerId={accountId}
      />
    </ManagementPage>
  );
});

import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { askAround, ManagementPage } from '@/app/(beheer)/_components/management-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { getSettings } from '@/lib/server/content/data/settings';
import { openManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import { readPlace } from '@/lib/shared/list-place';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { besideRequest, loadRequests } from '../_components/load-requests';
import { ManagedAccreditationView } from './view';

export const metadata: Metadata = { title: `${accreditationQueueText.one} - ${accreditationQueueText.title}` };

export default definePage('decide_accreditations', async (asked, { id }: { id: string }) => {
  const { actor, today, query, done } = asked;
  const historyPlace = readPlace(query, { list: HISTORY_LIST, ids: 'number' });
  const [file] = await Promise.all([openManagedAccreditation(id, asked, historyPlace), askAround('beheer')]);
  if (!file) return null;
  const { params } = await openSearch('accreditaties', query, actor.accountId);
  const [page, { accreditationYears }] = await Promise.all([
    loadRequests(params, { accountId: actor.accountId, today }),
    getSettings(today),
  ]);
  return (
    <ManagementPage title={text.title(file.request.contents.title)} trail={['management_accreditations']}>
      <ManagedAccreditationView
        file={file}
        queue={besideRequest(page, file.nextId, today)}
        today={today}
        accreditationYears={accreditationYears}
        readerId={actor.accountId}
        news={done}
      />
    </ManagementPage>
  );
});

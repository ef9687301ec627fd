import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { openManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import { single } from '@/lib/server/platform/page';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { ManagedAccreditationView } from './view';

export const metadata: Metadata = { title: `${accreditationQueueText.one} - ${accreditationQueueText.title}` };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function AccreditationPage({ params, searchParams }: Asked) {
  const context = await openPage('decide_accreditations');
  if (!context) return <NotAvailable />;
  const query = await searchParams;
  const historyPlace = readPlace(query, { list: HISTORY_LIST, ids: 'number' });
  const file = await openManagedAccreditation((await params).id, context, historyPlace);
  if (!file) return await notAvailable();
  const { today, actor } = context;
  return (
    <ManagementPage title={text.title(file.request.contents.title)} trail={[place('management_accreditations')]}>
      <ManagedAccreditationView
        file={file}
        today={today}
        accreditationYears={(await getSettings(today)).accreditationYears}
        readerId={actor.accountId}
        news={single(query.na)}
      />
    </ManagementPage>
  );
}

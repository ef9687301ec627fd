import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { type FilteredList, isFilteredList } from '@/lib/casework/saved-filters';
import { listSavedFilters } from '@/lib/server/casework/data/saved-filters';
import { listChoices } from '@/lib/server/casework/searched-lists';
import { firstValue } from '@/lib/shared/list-address';
import { savedFiltersText as text } from '@/lib/text/nl/casework/saved-filters';
import type { PlaceCode } from '@/lib/text/nl/site/frame';
import { SavedFiltersView } from './view';

const places: Record<FilteredList, PlaceCode> = {
  aanvragen: 'management_applications',
  activiteiten: 'management_activities',
  certificeringen: 'management_certifications',
  accreditaties: 'management_accreditations',
};

export const metadata: Metadata = { title: text.title };

export default definePage('save_filters', async ({ actor, query, done }) => {
  const list = firstValue(query.lijst);
  const chosen = isFilteredList(list) ? { list, choices: listChoices(list, query) } : null;
  return (
    <ManagementPage title={text.title} lead={text.lead} trail={chosen ? [places[chosen.list]] : []}>
      <SavedFiltersView chosen={chosen} kept={await listSavedFilters(actor.accountId)} done={done} />
    </ManagementPage>
  );
});

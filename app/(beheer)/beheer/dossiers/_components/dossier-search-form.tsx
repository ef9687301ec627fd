import { FilterText } from '@/app/(beheer)/_components/queue-filter';
import { Button } from '@/components/ui/button';
import { FilterChoice } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import { dossierFilters } from '@/lib/casework/dossier-hits';
import type { DossierSearch } from '@/lib/casework/dossier-list';
import { STATUS_PARAM } from '@/lib/shared/list-address';
import { searchDoor } from '@/lib/shared/searched-words';
import { dossierSearchText as text } from '@/lib/text/nl/casework/dossiers';

export const dossierSearchFieldId = 'zoekterm';

/** A plain post, since what is typed may be somebody's address; it leads to a result with an address. */
export function DossierSearchForm({ search, problem }: { search: DossierSearch; problem?: string }) {
  return (
    <SearchForm action={searchDoor('/beheer/dossiers')} method="post" className="queue-filter">
      <div className="queue-filter-line">
        <FilterText
          id={dossierSearchFieldId}
          label={text.label}
          hint={text.hint}
          typed={search.typed}
          error={problem}
        />
        <FilterChoice
          id="zoek-status"
          name={STATUS_PARAM}
          label={text.filterLabel}
          chosen={search.filter ?? ''}
          options={[
            { value: '', label: text.everyState },
            ...dossierFilters.map((filter) => ({ value: filter, label: text.filters[filter] })),
          ]}
        />
        <Button>{text.button}</Button>
      </div>
    </SearchForm>
  );
}

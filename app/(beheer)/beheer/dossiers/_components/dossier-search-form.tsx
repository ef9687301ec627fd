import { Search } from 'lucide';
import { Button } from '@/components/ui/button';
import { describedInput, FieldFrame } from '@/components/ui/field-frame';
import { Icon } from '@/components/ui/icon';
import { SearchForm } from '@/components/ui/search-form';
import { dossierFilters } from '@/lib/casework/dossier-hits';
import type { DossierSearch } from '@/lib/casework/dossier-list';
import { searchDoor, WORDS_PARAM } from '@/lib/shared/searched-words';
import { dossierSearchText as text } from '@/lib/text/nl/casework/dossiers';

export const dossierSearchFieldId = 'zoekterm';

/** A plain post, since what is typed may be somebody's address; it leads to a result with an address. */
export function DossierSearchForm({ search, problem }: { search: DossierSearch; problem?: string }) {
  const frame = { id: dossierSearchFieldId, hint: text.hint, error: problem };
  return (
    <SearchForm action={searchDoor('/beheer/dossiers')} method="post">
      <FieldFrame {...frame} label={text.label}>
        <input
          {...describedInput(frame)}
          className="textbox"
          name={WORDS_PARAM}
          type="text"
          defaultValue={search.typed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
        />
      </FieldFrame>
      <FieldFrame id="stand" label={text.filterLabel}>
        <select className="textbox" id="stand" name="stand" defaultValue={search.filter ?? ''}>
          <option value="">{text.everyState}</option>
          {dossierFilters.map((filter) => (
            <option key={filter} value={filter}>
              {text.filters[filter]}
            </option>
          ))}
        </select>
      </FieldFrame>
      <div className="form-actions">
        <Button>
          <Icon node={Search} size={20} />
          {text.button}
        </Button>
      </div>
    </SearchForm>
  );
}

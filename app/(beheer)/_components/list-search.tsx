import { Button } from '@/components/ui/button';
import { FilterChoice } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import { STATUS_PARAM } from '@/lib/shared/list-address';
import { searchDoor } from '@/lib/shared/searched-words';
import { FilterText } from './queue-filter';

type ListSearchProps = {
  path: string;
  label: string;
  words: { text: string; textHint: string; list: string; submit: string; all: string };
  typed: string;
  lists: { value: string; label: string }[];
  chosen: string;
};

/** Searching a list and choosing a part of it; the part that it has by itself has no value. */
export function ListSearch({ path, label, words, typed, lists, chosen }: ListSearchProps) {
  return (
    <SearchForm action={searchDoor(path)} method="post" label={label} className="queue-filter">
      <div className="queue-filter-line">
        <FilterText label={words.text} hint={words.textHint} typed={typed} />
        <FilterChoice id="zoek-status" name={STATUS_PARAM} label={words.list} chosen={chosen} options={lists} />
        <Button variant="secondary">{words.submit}</Button>
        {(typed !== '' || chosen !== '') && <a href={path}>{words.all}</a>}
      </div>
    </SearchForm>
  );
}

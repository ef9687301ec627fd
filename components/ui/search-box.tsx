import { Search } from 'lucide';
import { searchBoxText } from '@/lib/text/nl/site/frame';
import { Button } from './button';
import { classNames } from './class-names';
import { describedInput, FieldFrame } from './field-frame';
import { Icon } from './icon';
import { SearchForm } from './search-form';

type SearchBoxProps = {
  exampleNumber: string;
  defaultValue?: string;
  errorMessage?: string;
  /** Under it stands an answer: one line, so that the answer is in sight. */
  answered?: boolean;
};

export const searchFieldId = 'zoekterm';

/** A plain GET, so that a result has an address; it ends at the answer. */
export function SearchBox({ exampleNumber, defaultValue, errorMessage, answered }: SearchBoxProps) {
  const frame = { id: searchFieldId, hint: searchBoxText.hint(exampleNumber), error: errorMessage };
  return (
    <SearchForm action="/register#uitslag" className={classNames('search-box', answered && 'search-box-answered')}>
      <FieldFrame {...frame} label={searchBoxText.label} className="">
        <div className="search-box-row">
          <input
            {...describedInput(frame)}
            className="textbox"
            name="q"
            type="text"
            defaultValue={defaultValue}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
          />
          <Button>
            <Icon node={Search} size={20} />
            <span className="search-box-button-words">{searchBoxText.button}</span>
          </Button>
        </div>
      </FieldFrame>
    </SearchForm>
  );
}

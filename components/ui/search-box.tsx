import { Search } from 'lucide';
import { searchBoxText } from '@/lib/text/nl/site/frame';
import { Button } from './button';
import { describedInput, FieldFrame } from './field-frame';
import { Icon } from './icon';

type SearchBoxProps = {
  exampleNumber: string;
  defaultValue?: string;
  errorMessage?: string;
};

export const searchFieldId = 'zoekterm';

/** A plain GET, so that a result has an address. */
export function SearchBox({ exampleNumber, defaultValue, errorMessage }: SearchBoxProps) {
  const frame = { id: searchFieldId, hint: searchBoxText.hint(exampleNumber), error: errorMessage };
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action="/register" method="get" role="search" className="search-box">
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
            {searchBoxText.button}
          </Button>
        </div>
      </FieldFrame>
    </form>
  );
}

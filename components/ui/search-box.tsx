import { CircleAlert, Search } from 'lucide';
import { searchBoxText } from '@/lib/text/nl/site/frame';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';

type SearchBoxProps = {
  /** A number in the printed form, for the hint. */
  exampleNumber: string;
  defaultValue?: string;
  errorMessage?: string;
  /** Replaces the usual label, such as by the question on the home page. */
  label?: string;
};

/** The id of the field, for a link from an error summary. */
export const searchFieldId = 'zoekterm';

/** One field that asks the public register: a plain GET to /register, so that a result has an address. */
export function SearchBox({ exampleNumber, defaultValue, errorMessage, label }: SearchBoxProps) {
  const hintId = `${searchFieldId}-uitleg`;
  const errorId = `${searchFieldId}-fout`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action="/register" method="get" role="search" className="search-box">
      <div className={classNames(errorMessage && 'form-field-invalid') || undefined}>
        <label className="form-label" htmlFor={searchFieldId}>
          {label ?? searchBoxText.label}
        </label>
        <p className="form-hint" id={hintId}>
          {searchBoxText.hint(exampleNumber)}
        </p>
        {errorMessage && (
          <p className="form-error" id={errorId}>
            <Icon node={CircleAlert} size={20} />
            {errorMessage}
          </p>
        )}
        <div className="search-box-row">
          <input
            className="textbox"
            id={searchFieldId}
            name="q"
            type="text"
            defaultValue={defaultValue}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            aria-describedby={classNames(errorMessage && errorId, hintId)}
            aria-invalid={errorMessage ? true : undefined}
          />
          <Button>
            <Icon node={Search} size={20} />
            {searchBoxText.button}
          </Button>
        </div>
      </div>
    </form>
  );
}

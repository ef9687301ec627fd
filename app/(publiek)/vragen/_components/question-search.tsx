import { Button } from '@/components/ui/button';
import { FieldFrame } from '@/components/ui/field-frame';
import { SearchForm } from '@/components/ui/search-form';
import { questionsText as text } from '@/lib/text/nl/content/questions';

const FIELD = 'zoek';

/** A plain GET, so that it works without script. */
export function QuestionSearch({ typed }: { typed: string }) {
  return (
    <SearchForm action="/vragen" className="search-line">
      <FieldFrame id={FIELD} label={text.search.label} className="">
        <div className="search-line-row">
          <input
            className="textbox"
            id={FIELD}
            name={FIELD}
            type="text"
            defaultValue={typed}
            autoComplete="off"
            enterKeyHint="search"
          />
          <Button variant="secondary">{text.search.submit}</Button>
        </div>
      </FieldFrame>
    </SearchForm>
  );
}

import { Button } from '@/components/ui/button';
import { FieldFrame } from '@/components/ui/field-frame';
import { questionsText as text } from '@/lib/text/nl/content/questions';

const FIELD = 'zoek';

/** A plain GET, so that it works without script. */
export function QuestionSearch({ typed }: { typed: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action="/vragen" method="get" role="search" className="search-line">
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
    </form>
  );
}

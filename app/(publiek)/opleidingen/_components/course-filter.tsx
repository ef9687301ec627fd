import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { describedInput, FieldFrame } from '@/components/ui/field-frame';
import { FilterChoice } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import { CATALOGUE, type CatalogueQuery, formValues, isNarrowed, terms } from '@/lib/catalogue/catalogue-query';
import { typesOffered } from '@/lib/catalogue/catalogue-search';
import type { NormSet } from '@/lib/content/normset';
import { courseForms } from '@/lib/courses/course-contents';
import { WORDS_PARAM } from '@/lib/shared/searched-words';
import { catalogueText } from '@/lib/text/nl/catalogue/catalogue';

const text = catalogueText.filter;
const any = { value: '', label: text.any };
const words = { id: `zoek-${WORDS_PARAM}`, hint: text.textHint };
const region = { id: 'zoek-regio', hint: text.regionHint };

type CourseFilterProps = { query: CatalogueQuery; normSet: NormSet | undefined };

/** A plain GET, so that what is searched for has an address. */
export function CourseFilter({ query, normSet }: CourseFilterProps) {
  const forms = courseForms.map((form) => ({ value: formValues[form], label: text.forms[form] }));
  const begins = terms.map((term) => ({ value: String(term), label: text.terms(term) }));
  return (
    <SearchForm action={CATALOGUE} label={text.label}>
      <FieldFrame {...words} label={text.text}>
        <div className="search-line-row">
          <FilterField {...words} name={WORDS_PARAM} typed={query.text} />
          <Button>{text.submit}</Button>
        </div>
      </FieldFrame>
      <Details summary={text.more} open={isNarrowed({ ...query, text: '' })}>
        <div className="grid gap-4 sm:grid-cols-3">
          <FilterChoice
            {...{ id: 'zoek-soort', name: 'soort', label: text.kind, chosen: query.kind }}
            options={[any, ...kindOptions(normSet)]}
          />
          <FilterChoice
            {...{ id: 'zoek-vorm', name: 'vorm', label: text.form }}
            chosen={query.form === null ? '' : formValues[query.form]}
            options={[any, ...forms]}
          />
          <FilterChoice
            {...{ id: 'zoek-binnen', name: 'binnen', label: text.term }}
            chosen={query.term === null ? '' : String(query.term)}
            options={[any, ...begins]}
          />
        </div>
        <FieldFrame {...region} label={text.region}>
          <FilterField {...region} name="regio" typed={query.region} />
        </FieldFrame>
      </Details>
      {isNarrowed(query) && (
        <p>
          <a href={CATALOGUE}>{text.all}</a>
        </p>
      )}
    </SearchForm>
  );
}

/** Each category with its types. */
function kindOptions(normSet: NormSet | undefined) {
  const types = typesOffered(normSet);
  return (normSet?.categories ?? []).flatMap(({ code }) => [
    { value: code, label: text.category(code) },
    ...types.filter(({ category }) => category === code).map((type) => ({ value: type.code, label: type.name })),
  ]);
}

type FilterFieldProps = { id: string; hint: string; name: string; typed: string };

function FilterField({ id, hint, name, typed }: FilterFieldProps) {
  return (
    <input
      {...describedInput({ id, hint })}
      className="textbox"
      name={name}
      type="text"
      defaultValue={typed}
      autoComplete="off"
      enterKeyHint="search"
    />
  );
}

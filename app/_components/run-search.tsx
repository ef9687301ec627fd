import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary } from '@/components/ui/error-summary';
import { describedInput, FieldFrame } from '@/components/ui/field-frame';
import { PageSteps } from '@/components/ui/page-steps';
import { SearchForm } from '@/components/ui/search-form';
import { Table, type TableColumn } from '@/components/ui/table';
import { RUN_DAY_PARAM, RUN_WORDS_PARAM, type RunSearch, runSearchHref } from '@/lib/attendance/run-search';
import type { FoundRun } from '@/lib/server/attendance/data/found-runs';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { claimText, ownClaimsText } from '@/lib/text/nl/attendance/claims';

const { search: text } = ownClaimsText;
const { columns: headings } = claimText;

type Searched = { path: string; search: RunSearch };
type RunSearchFormProps = Searched & {
  /** On one line, as above a queue. */
  isLow?: boolean;
};

/** Runs whose list is kept, by words and a day; a plain GET, so that the answer has an address. */
export function RunSearchForm({ path, search: { text: words, typedDay, day }, isLow = false }: RunSearchFormProps) {
  const message = typedDay !== '' && day === null ? text.wrongDay : null;
  const frame = { id: RUN_DAY_PARAM, hint: text.dayHint, hintHidden: isLow, error: message };
  const button = <Button variant="secondary">{text.submit}</Button>;
  return (
    <>
      {message && <ErrorSummary errors={[{ fieldId: RUN_DAY_PARAM, message }]} />}
      <SearchForm action={path} label={text.heading} className={isLow ? 'queue-filter' : undefined}>
        <div className={isLow ? 'queue-filter-line' : 'flow'}>
          <FieldFrame id={RUN_WORDS_PARAM} label={text.words}>
            <input
              {...describedInput({ id: RUN_WORDS_PARAM })}
              className="textbox"
              name={RUN_WORDS_PARAM}
              type="text"
              defaultValue={words}
              autoComplete="off"
            />
          </FieldFrame>
          <FieldFrame {...frame} label={isLow ? text.anyDay : text.day}>
            <input
              {...describedInput(frame)}
              className="textbox textbox-short"
              name={RUN_DAY_PARAM}
              type="text"
              defaultValue={typedDay}
              autoComplete="off"
            />
          </FieldFrame>
          {isLow ? button : <div className="form-actions">{button}</div>}
        </div>
      </SearchForm>
    </>
  );
}

type FoundRunsProps = Searched & { page: Paged<FoundRun>; hrefOf: (runId: string) => string };

export function FoundRuns({ path, search, page: { rows, ...steps }, hrefOf }: FoundRunsProps) {
  const columns: TableColumn<FoundRun>[] = [
    {
      ...{ key: 'title', heading: headings.course, rowHeader: true },
      cell: ({ id, title }) => <a href={hrefOf(id)}>{title}</a>,
    },
    { key: 'provider', heading: headings.provider, cell: ({ provider }) => provider },
    { key: 'days', heading: headings.days, cell: ({ firstDay, lastDay }) => claimText.days(firstDay, lastDay) },
    {
      ...{ key: 'place', heading: headings.place },
      cell: ({ isStanding, place }) => (isStanding ? claimText.standing : place),
    },
  ];
  return (
    <>
      <Table
        label={text.caption}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.none.heading}>{text.none.text}</EmptyState>}
      />
      <PageSteps of={text.caption} {...stepHrefs(steps, (place) => runSearchHref(path, { ...search, place }))} />
    </>
  );
}

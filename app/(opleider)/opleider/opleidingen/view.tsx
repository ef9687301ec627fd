import { AccreditationBadge } from '@/components/courses/accreditation-badge';
import { place } from '@/components/frame/places';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { describedInput, FieldFrame } from '@/components/ui/field-frame';
import { PageSteps } from '@/components/ui/page-steps';
import { SearchForm } from '@/components/ui/search-form';
import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { lastDayOf } from '@/lib/courses/accreditation-period';
import type { ListedCourse } from '@/lib/server/courses/data/courses';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { courseListText as text } from '@/lib/text/nl/courses/course-pages';
import { formatShortDate } from '@/lib/text/nl/shared/format';

const { href: PATH } = place('provider_courses');

export const COURSE_WORDS_PARAM = 'woorden';

/** `words` are those that were searched for. */
type CourseListViewProps = { page: Paged<ListedCourse>; words: string; today: CalendarDate };

export function CourseListView({ page: { rows, ...steps }, words, today }: CourseListViewProps) {
  const hasSeveral = new Set(rows.map(({ providerName }) => providerName)).size > 1;
  const isSearched = words !== '';
  const nothing = isSearched ? text.search.none : text.empty;
  const params = isSearched ? { params: { [COURSE_WORDS_PARAM]: words } } : {};
  return (
    <>
      <p className="form-actions">
        <ButtonLink href={`${PATH}/nieuw`}>{text.add}</ButtonLink>
      </p>
      {(isSearched || steps.before || steps.after) && <CourseSearch words={words} />}
      {rows.length === 0 ? (
        <EmptyState heading={nothing.heading}>{nothing.text}</EmptyState>
      ) : (
        <Table
          label={text.caption}
          captionHidden
          columns={columns(hasSeveral, today)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      <PageSteps {...stepHrefs(steps, (to) => placeHref(PATH, to, params))} />
    </>
  );
}

function CourseSearch({ words }: { words: string }) {
  return (
    <SearchForm action={PATH} label={text.search.label} className="queue-filter">
      <div className="queue-filter-line">
        <FieldFrame id={COURSE_WORDS_PARAM} label={text.search.words}>
          <input
            {...describedInput({ id: COURSE_WORDS_PARAM })}
            className="textbox"
            name={COURSE_WORDS_PARAM}
            type="text"
            defaultValue={words}
            autoComplete="off"
          />
        </FieldFrame>
        <Button variant="secondary">{text.search.submit}</Button>
        {words !== '' && <a href={PATH}>{text.search.all}</a>}
      </div>
    </SearchForm>
  );
}

function columns(hasSeveral: boolean, today: CalendarDate): TableColumn<ListedCourse>[] {
  const { title, provider, state, until } = text.columns;
  return [
    {
      key: 'title',
      heading: title,
      rowHeader: true,
      cell: ({ id, newest }) => <a href={`${PATH}/${id}`}>{newest.contents.title}</a>,
    },
    ...(hasSeveral
      ? [{ key: 'provider', heading: provider, cell: ({ providerName }: ListedCourse) => providerName }]
      : []),
    {
      key: 'state',
      heading: state,
      cell: ({ newest, isAsked }) => (
        <>
          <AccreditationBadge state={newest.request.state} /> {isAsked && <Tag>{text.asked}</Tag>}
        </>
      ),
    },
    { key: 'until', heading: until, noWrap: true, wide: true, cell: ({ accredited }) => untilOf(accredited, today) },
  ];
}

function untilOf(accredited: ListedCourse['accredited'], today: CalendarDate): string {
  const held = accredited?.request.accreditation;
  return held && lastDayOf(held) >= today ? formatShortDate(lastDayOf(held)) : text.notAccredited;
}

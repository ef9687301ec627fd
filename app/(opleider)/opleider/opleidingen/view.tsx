import { AccreditationBadge } from '@/components/courses/accreditation-badge';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { lastDayOf } from '@/lib/courses/accreditation-period';
import type { ListedCourse } from '@/lib/server/courses/data/courses';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { courseListText as text } from '@/lib/text/nl/courses/course-pages';
import { formatShortDate } from '@/lib/text/nl/shared/format';

const { href: PATH } = place('provider_courses');

type CourseListViewProps = { page: Paged<ListedCourse>; today: CalendarDate };

export function CourseListView({ page: { rows, ...steps }, today }: CourseListViewProps) {
  const hasSeveral = new Set(rows.map(({ providerName }) => providerName)).size > 1;
  return (
    <>
      <p className="form-actions">
        <ButtonLink href={`${PATH}/nieuw`}>{text.add}</ButtonLink>
      </p>
      {rows.length === 0 ? (
        <EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>
      ) : (
        <Table
          label={text.caption}
          captionHidden
          columns={columns(hasSeveral, today)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      <PageSteps {...stepHrefs(steps, (to) => placeHref(PATH, to))} />
    </>
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
    { key: 'until', heading: until, noWrap: true, cell: ({ accredited }) => untilOf(accredited, today) },
  ];
}

function untilOf(accredited: ListedCourse['accredited'], today: CalendarDate): string {
  const held = accredited?.request.accreditation;
  return held && lastDayOf(held) >= today ? formatShortDate(lastDayOf(held)) : text.notAccredited;
}

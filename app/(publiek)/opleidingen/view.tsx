import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { type CatalogueQuery, catalogueHref, isNarrowed } from '@/lib/catalogue/catalogue-query';
import type { NormSet } from '@/lib/content/normset';
import type { ListedCourse } from '@/lib/server/catalogue/data/catalogue';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { catalogueText as text } from '@/lib/text/nl/catalogue/catalogue';
import { CourseFilter } from './_components/course-filter';
import { ListedCourses } from './_components/listed-courses';

type CatalogueViewProps = {
  query: CatalogueQuery;
  page: Paged<ListedCourse> & { total: number };
  /** In force today. */
  normSet: NormSet | undefined;
  isByContact: boolean;
};

export function CatalogueView({ query, page, normSet, isByContact }: CatalogueViewProps) {
  const { rows, total, ...steps } = page;
  const narrowed = isNarrowed(query);
  const empty = narrowed ? text.nothingFound : text.empty;
  return (
    <>
      {isByContact && (
        <Alert variant="warning" heading={text.byContact.heading}>
          {text.byContact.text}
        </Alert>
      )}
      <CourseFilter query={query} normSet={normSet} />
      {rows.length === 0 ? (
        <EmptyState heading={empty.heading}>{empty.text}</EmptyState>
      ) : (
        <section className="flow" aria-labelledby="gevonden">
          <h2 id="gevonden">{narrowed ? text.found(total) : text.all(total)}</h2>
          <ListedCourses courses={rows} normSet={normSet} />
          <PageSteps {...stepHrefs(steps, (to) => catalogueHref({ ...query, place: to }))} />
          <p className="form-hint">{text.note}</p>
        </section>
      )}
      <p>
        {text.provider.text} <a href={place('providers').href}>{text.provider.link}</a>.
      </p>
    </>
  );
}

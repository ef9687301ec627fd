import type { CatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { searchedFor } from '@/lib/catalogue/catalogue-search';
import type { NormSet } from '@/lib/content/normset';
import { type CatalogueCourse, findCatalogueCourse, listCatalogue } from '@/lib/server/catalogue/data/catalogue';
import { listComingRuns } from '@/lib/server/catalogue/data/catalogue-runs';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Place } from '@/lib/shared/list-place';

const LISTED = 20;
const COMING = 20;

export function loadCatalogue(query: CatalogueQuery, normSet: NormSet | undefined, today: CalendarDate) {
  const { place, term } = query;
  return listCatalogue({ searched: searchedFor(query, normSet), place, term, today }, LISTED);
}

/** What everybody may see of it; null for one that isn't in the catalogue today. */
export async function loadCourse(id: string, place: Place, today: CalendarDate) {
  const course = await findCatalogueCourse(id, today);
  return course && { course, coming: await loadComing(course, place, today) };
}

export function loadComing({ id }: Pick<CatalogueCourse, 'id'>, place: Place, today: CalendarDate) {
  return listComingRuns(id, { place, today }, COMING);
}

import type { Trail } from '@/app/_components/frame-of';
import { place } from '@/components/frame/places';
import type { AccountActor } from '@/lib/access/actor';
import { normSetOn } from '@/lib/content/normset-index';
import { newestVersion } from '@/lib/courses/course-versions';
import { evidenceLimits } from '@/lib/portfolio/evidence';
import { readOutcome } from '@/lib/portfolio/evidence-places';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { listDocuments } from '@/lib/server/courses/data/course-documents';
import { type CourseVersion, findOwnCourse } from '@/lib/server/courses/data/courses';
import type { Context } from '@/lib/server/platform/action';
import { askedQuery } from '@/lib/server/platform/page';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** What the pages of one course need; null where whoever asks acts for no provider that has it. */
export async function loadCourse({ actor, today }: Context<AccountActor>, id: string) {
  const [course, normSet] = await Promise.all([findOwnCourse(actor.accountId, id), normSetOf(today)]);
  if (!course) return null;
  const newest = newestVersion(course);
  const { title } = newest.contents;
  const here = `${place('provider_courses').href}/${id}`;
  const trail: Trail = ['provider_courses', { label: title, href: here }];
  return { course, newest, today, title, here, trail, normSet };
}

export type LoadedCourse = NonNullable<Awaited<ReturnType<typeof loadCourse>>>;

export async function normSetOf(today: CalendarDate) {
  return normSetOn(await loadNormSets(), today);
}

/** With what became of files that were just sent. */
export async function loadDocuments({ id }: CourseVersion, today: CalendarDate) {
  const [documents, settings, query] = await Promise.all([listDocuments(id), getSettings(today), askedQuery()]);
  return { documents, limits: evidenceLimits(settings), outcome: readOutcome(query) };
}

export type LoadedDocuments = Awaited<ReturnType<typeof loadDocuments>>;

import { normSetOn } from '@/lib/content/normset-index';
import { newestVersion } from '@/lib/courses/course-versions';
import { evidenceLimits } from '@/lib/portfolio/evidence';
import { readOutcome } from '@/lib/portfolio/evidence-places';
import { openPage } from '@/lib/server/access/door';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { listDocuments } from '@/lib/server/courses/data/course-documents';
import { type CourseVersion, findOwnCourse } from '@/lib/server/courses/data/courses';
import { answerWithStatus } from '@/lib/server/platform/answer-status';
import { askedQuery } from '@/lib/server/platform/page';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** Null: whoever asks acts for no provider that has it, or for none at all. */
export async function loadCourse(params: Promise<{ id: string }>) {
  const opened = await openPage('act_for_provider');
  if (!opened) return null;
  const { actor, today } = opened;
  const { id } = await params;
  const course = await findOwnCourse(actor.accountId, id);
  if (!course) {
    await answerWithStatus(404);
    return null;
  }
  const newest = newestVersion(course);
  return { course, newest, today, title: newest.contents.title, normSet: await normSetOf(today) };
}

export type LoadedCourse = NonNullable<Awaited<ReturnType<typeof loadCourse>>>;

export async function normSetOf(today: CalendarDate) {
  return normSetOn(
    (await listNormsets()).map(({ normSet }) => normSet),
    today,
  );
}

/** With what became of files that were just sent. */
export async function loadDocuments({ id }: CourseVersion, today: CalendarDate) {
  return {
    documents: await listDocuments(id),
    limits: evidenceLimits(await getSettings(today)),
    outcome: readOutcome(await askedQuery()),
  };
}

export type LoadedDocuments = Awaited<ReturnType<typeof loadDocuments>>;

import { place } from '@/components/frame/places';
import { CATALOGUE, readCatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { readContentVersion } from '@/lib/server/content/data/content-version';
import { forgetSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { loadCatalogue, loadCourse } from '../(publiek)/opleidingen/load-catalogue';
import { type Held, held } from './held';

/** Null: there is no such page. */
type Version = string | null;

/** Pages that are the same for every visitor, and are made of nothing but content. */
const OF_CONTENT = [
  ...(['home', 'register', 'questions', 'what_counts', 'check_beforehand'] as const),
  ...(['contact', 'accessibility', 'privacy'] as const),
].map((code) => place(code).href);
const COURSE = new RegExp(`^${CATALOGUE}/([0-9a-f-]{36})$`);

/** Twice this, and making the page, is how long an edit may stay unseen. */
const HELD_MS = 1_000;
const MOST_COURSES = 500;

let settingsSeen = '';

/** Settings, norm sets and texts as they are, and the day. */
const content = held(HELD_MS, async () => {
  const asked = moment();
  const { settings, texts } = await readContentVersion(registerInstant(asked));
  // Kept for some seconds of their own: the page of a new version is made of the new ones.
  if (settings !== settingsSeen) forgetSettings();
  settingsSeen = settings;
  return `${asked.today} ${settings} ${texts}`;
});

const catalogue = held(HELD_MS, () =>
  withContent(async (today) => JSON.stringify(await loadCatalogue(readCatalogueQuery({}), undefined, today))),
);

const courses = new Map<string, Held<Version>>();

/**
 * What a page without a query is made of, in a word: another one for whatever would change it. Undefined for a path that is
 * no such page.
 */
export function pageVersion(path: string): Version | Promise<Version> | undefined {
  if (OF_CONTENT.includes(path)) return content.ask();
  if (path === CATALOGUE) return catalogue.ask();
  const [, id] = COURSE.exec(path) ?? [];
  return id === undefined ? undefined : courseVersion(id);
}

/** Somebody wrote something here: whoever comes next sees it. */
export function forgetVersions() {
  content.forget();
  catalogue.forget();
  courses.clear();
}

function courseVersion(id: string) {
  const known = courses.get(id);
  if (known) return known.ask();
  if (courses.size >= MOST_COURSES) courses.clear();
  const asked = held(HELD_MS, () =>
    withContent(async (today) => {
      const shown = await loadCourse(id, null, today);
      return shown && JSON.stringify(shown);
    }),
  );
  courses.set(id, asked);
  return asked.ask();
}

/** The content first: what is read after it is at least as new. */
async function withContent(own: (today: CalendarDate) => Promise<Version>): Promise<Version> {
  const version = await content.ask();
  const shown = await own(moment().today);
  return shown === null ? null : `${version} ${shown}`;
}

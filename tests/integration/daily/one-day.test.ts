import { normSetOn } from '@/lib/content/normset-index';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { readSettings } from '@/lib/server/content/data/settings';
import { findShownText } from '@/lib/server/content/data/shown-texts';
import { loadSettings } from '@/lib/server/content/load-settings';
import { publishText } from '@/lib/server/editor/publish-text';
import { startText } from '@/lib/server/editor/start-text';
import { addDays } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';
import { morning, registrants, run, tomorrow } from '../editor/document-people';
import { expectOk, mailsTo, newManager, now, today } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const SLUG = 'vraag-van-morgen';
const hours = { key: 'minimum_hours', value: 30, validFrom: tomorrow };
const version = { version: '2027', title: 'T', text: 'Nieuw.', summary: '', validFrom: tomorrow, tickMonths: null };

/** What holds on a day of all that comes into force. */
async function holdsOn(day: typeof today) {
  return {
    hours: (await readSettings(day)).minimumHours === hours.value,
    code: (await getDocumentsOn(day)).code_of_conduct?.version === version.version,
    addendum: (await getDocumentsOn(day)).code_addendum?.version === version.version,
    rules: normSetOn(await loadNormSets(), day)?.validFrom === tomorrow,
    question: (await findShownText('question', SLUG, morning(day).now)) !== null,
  };
}
const all = (holds: boolean) => ({ hours: holds, code: holds, addendum: holds, rules: holds, question: holds });

it('a setting, two documents, rules of points and a question that come on one day hold from it on, and the daily job of that day, twice at once and once more, asks each person once', async () => {
  const manager = await newManager();
  const people = await registrants(db, 3);
  const documents = (['code_of_conduct', 'code_addendum'] as const).map((of) => ({ ...version, code: of }));
  const normSets = [{ normSet: normSetOf({ valid_from: tomorrow }), assumptions: '' }];
  expectOk(await loadSettings({ settings: [hours], documents, normSets, questionTemplates: null }, { now, today }));
  const typed = {
    title: 'Vraag?',
    body: 'Antwoord.',
    section: 'logging_in',
    position: 9,
    audience: 'everybody',
  } as const;
  const at = { actor: manager, now, today };
  const started = await startText({ kind: 'question', slug: SLUG, preview: false, ...typed }, at);
  if (!started.ok) throw new Error('not started');
  expectOk(await publishText({ id: started.id, version: 1, from: new Date(`${tomorrow}T00:00:00Z`) }, at));

  await run(today);
  expect(await holdsOn(today)).toEqual(all(false));
  await Promise.all([run(tomorrow), run(tomorrow)]);
  await run(tomorrow);
  await run(addDays(tomorrow, 1));
  expect(await holdsOn(tomorrow)).toEqual(all(true));
  for (const { actor } of people)
    expect((await mailsTo(db, actor.email)).toSorted()).toEqual(['document_asked', 'requirement_lapsed']);
});

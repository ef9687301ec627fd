import type { AccountActor } from '@/lib/access/actor';
import type { TextAudience } from '@/lib/content/text-kinds';
import { chooseNewsMail } from '@/lib/server/access/choose-news-mail';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { newsStep } from '@/lib/server/daily/steps/news';
import { openNews } from '@/lib/server/editor/open-news';
import { publishText } from '@/lib/server/editor/publish-text';
import { saveText } from '@/lib/server/editor/save-text';
import { startText } from '@/lib/server/editor/start-text';
import { candidate } from '@/tests/integration/certification/certification-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, newAccount, newManager } from '../journey';
import { at } from './cycle-days';

let db: TestDatabase;
let manager: AccountActor;

beforeEach(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterEach(() => db.close());

const typedNews = (title: string, audience: TextAudience) =>
  ({ kind: 'news', slug: '', title, body: `Over ${title}.`, audience, preview: false }) as const;

async function post(title: string, day: string, audience: TextAudience = 'registrants') {
  const by = { actor: manager, ...at(day) };
  const { id } = expectOk(await startText(typedNews(title, audience), by));
  expectOk(await publishText({ id, version: 1, from: by.now }, by));
  return id;
}

const run = (day: string) => runDailyJob(at(day), () => {}, [newsStep]);

async function titlesTo({ accountId }: AccountActor): Promise<string[][]> {
  const where = { accountId, template: 'news_digest' };
  const mails = await db.prisma.mail.findMany({ where, orderBy: { createdAt: 'asc' } });
  return mails.map(({ params }) => (params as { titles: string[] }).titles);
}

const holdDays = (value: number) =>
  db.prisma.setting.updateMany({ where: { key: 'news_digest_days' }, data: { value } });

describe('a mail about news', () => {
  it('comes once to who is in the register, at once or run again, and for later news after the days of the setting', async () => {
    const { actor } = await candidate(db);
    await post('Eerste', '2026-11-20');
    await post('Voor opleiders', '2026-11-20', 'providers');
    await Promise.all([run('2026-11-21'), run('2026-11-21')]);
    await run('2026-11-21');
    await post('Tweede', '2026-11-22');
    await post('Derde', '2026-11-23', 'everybody');
    await run('2026-11-27');
    expect(await titlesTo(actor)).toEqual([['Eerste']]);
    await run('2026-11-28');
    await run('2026-12-06');
    expect(await titlesTo(actor)).toEqual([['Eerste'], ['Derde', 'Tweede']]);
  });

  it('comes to nobody who read it, stopped it or isn’t in the register', async () => {
    const [reading, stopping, removed] = [
      await candidate(db),
      await candidate(db),
      await candidate(db, [], { state: 'removed' }),
    ];
    const others = [removed.actor, await newAccount(), await newAccount({ roles: ['provider'] }), manager];
    await post('Nieuws', '2026-11-20', 'everybody');
    await openNews({ actor: reading.actor, ...at('2026-11-20') }, 'nieuws');
    await chooseNewsMail({ newsMail: false }, { actor: stopping.actor, ...at('2026-11-20') });
    await run('2026-11-21');
    for (const actor of [reading.actor, stopping.actor, ...others]) expect(await titlesTo(actor)).toEqual([]);
    await chooseNewsMail({ newsMail: true }, { actor: stopping.actor, ...at('2026-11-21') });
    await run('2026-11-22');
    expect(await titlesTo(stopping.actor)).toEqual([['Nieuws']]);
    const events = await db.prisma.auditEvent.findMany({
      where: { event: 'news_mail_chosen' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ details }) => details)).toEqual([{ wanted: false }, { wanted: true }]);
  });

  it('isn’t sent again for a correction, and never where the setting is 0', async () => {
    const { actor } = await candidate(db);
    await holdDays(0);
    const id = await post('Nieuws', '2026-11-20');
    await run('2026-11-21');
    expect(await titlesTo(actor)).toEqual([]);
    await holdDays(1);
    await run('2026-11-21');
    const by = { actor: manager, ...at('2026-11-22') };
    const { version } = await db.prisma.writtenText.findUniqueOrThrow({ where: { id } });
    expectOk(await saveText({ id, version, ...typedNews('Verbeterd', 'registrants') }, by));
    expectOk(await publishText({ id, version: version + 1, from: by.now }, by));
    await run('2026-11-23');
    expect(await titlesTo(actor)).toEqual([['Nieuws']]);
  });
});

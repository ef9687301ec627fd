import type { AccountActor } from '@/lib/access/actor';
import { changeSettingSchema } from '@/lib/content/setting-forms';
import type { SettingKey } from '@/lib/content/settings-schema';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { changeSetting } from '@/lib/server/casework/change-setting';
import { findOwnTasks, listOpenTasks } from '@/lib/server/casework/data/tasks';
import { confirmSetting, refuseSetting } from '@/lib/server/casework/decide-setting';
import { openSetting } from '@/lib/server/casework/open-setting';
import { withdrawSetting } from '@/lib/server/casework/withdraw-setting';
import { getSettings, listSettings } from '@/lib/server/content/data/settings';
import { loadSettings } from '@/lib/server/content/load-settings';
import { addDays } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, context, expectOk, newManager, now, reasonsOf, today } from '../journey';

let db: TestDatabase;
let maker: AccountActor;
let other: AccountActor;

beforeEach(async () => {
  db = await openTestDatabase();
  maker = await newManager('Berend Heer');
  other = await newManager('Bea Heer');
});
afterEach(() => db.close());

const tomorrow = addDays(today, 1);
const nextWeek = addDays(today, 7);

const opened = async (key: SettingKey, actor = maker) => {
  const setting = await openSetting(key, await context(actor));
  if (!setting) throw new Error(`no setting ${key}`);
  return setting;
};

async function change(key: SettingKey, value: unknown, validFrom = today, by = maker) {
  const { version } = await opened(key);
  return changeSetting({ key, version, value, validFrom }, await context(by));
}

/** Of the newest change of a setting. */
async function newest(key: SettingKey) {
  const { version, changes } = await opened(key);
  return { changeId: changes.rows[0]?.id ?? '', version };
}

const load = (key: SettingKey, value: unknown, validFrom = today) =>
  loadSettings(
    { settings: [{ key, value, validFrom }], documents: [], normSets: [], questionTemplates: null },
    { now, today },
  );
const events = async () =>
  (await db.prisma.auditEvent.findMany({ where: { event: { startsWith: 'setting_' } }, orderBy: { id: 'asc' } })).map(
    ({ event, actorId, details }) => [event, actorId, details],
  );

it('a setting that one manager changes holds from today at once, with who did it in its history and in the log', async () => {
  expectOk(await change('public_search_per_day', 900));
  expect((await getSettings(today)).publicSearchPerDay).toBe(900);
  expect((await opened('public_search_per_day')).changes.rows).toMatchObject([
    { value: 900, validFrom: today, state: 'accepted', madeBy: 'Berend Heer' },
  ]);
  expect(await events()).toEqual([
    ['setting_changed', maker.accountId, { key: 'public_search_per_day', validFrom: today, value: '900' }],
  ]);
});

it('the log keeps no name or address that a setting holds', async () => {
  expectOk(await change('manager_email', 'geheim@echt.example', tomorrow));
  expect(JSON.stringify(await events())).not.toContain('geheim');
});

it('a change for a later day leaves what holds until then, also what a demo made up', async () => {
  const { managerEmail } = await getSettings(today);
  expectOk(await change('manager_email', 'register@echt.example', tomorrow));
  expect((await getSettings(today)).managerEmail).toBe(managerEmail);
  expect((await getSettings(tomorrow)).managerEmail).toBe('register@echt.example');
});

it.each<[string, SettingKey, unknown, typeof today, unknown]>([
  ['a past day', 'session_hours', 10, addDays(today, -1), { validFrom: { code: 'date_too_early', min: today } }],
  ['what holds already', 'session_hours', 12, tomorrow, ['setting_unchanged']],
  ['a value beyond the bounds', 'mail_retry_hours', 24, tomorrow, ['setting_not_valid']],
  ['a value of another kind', 'register_name', 12, tomorrow, ['setting_not_valid']],
  ['a proposal beyond the bounds', 'minimum_hours', 41, tomorrow, ['setting_not_valid']],
])('refuses %s', async (_, key, value, validFrom, expected) => {
  const answer = await change(key, value, validFrom);
  expect('errors' in answer ? answer.errors : codesOf(answer)).toEqual(expected);
  expect((await opened(key)).changes.rows).toEqual([]);
});

it('a second value for a day that holds is refused on the page and from a file alike', async () => {
  expectOk(await change('session_hours', 10));
  expect(codesOf(await change('session_hours', 11))).toEqual(['setting_held_already']);
  expect(codesOf(await load('session_hours', 11))).toEqual(['setting_held_already']);
});

it('of two managers who change one setting at once, the second is shown what the first did', async () => {
  const { version } = await opened('session_hours');
  const of = (value: number) => ({ key: 'session_hours' as const, version, value, validFrom: tomorrow });
  const answers = [
    await changeSetting(of(10), await context(maker)),
    await changeSetting(of(11), await context(other)),
  ];
  expect(answers.map(reasonsOf)).toMatchObject([
    { ok: true },
    [{ code: 'changed_elsewhere', version: 1, stored: { value: '10' } }],
  ]);
  expect((await getSettings(tomorrow)).sessionHours).toBe(10);
});

it('what a file changed since the page was opened counts as another’s change', async () => {
  const { version } = await opened('session_hours');
  expectOk(await load('session_hours', 9, nextWeek));
  const given = { key: 'session_hours' as const, version, value: 10, validFrom: tomorrow };
  expect(codesOf(await changeSetting(given, await context(maker)))).toEqual(['changed_elsewhere']);
});

describe('a change for a later day', () => {
  it('is withdrawn before it holds, and what holds goes on', async () => {
    expectOk(await change('session_hours', 10, tomorrow));
    expectOk(await withdrawSetting(await newest('session_hours'), await context(other)));
    expect((await getSettings(tomorrow)).sessionHours).toBe(12);
    expect((await opened('session_hours')).changes.rows).toMatchObject([
      { state: 'withdrawn', withdrawnBy: 'Bea Heer' },
    ]);
  });

  it('that holds already isn’t withdrawn', async () => {
    expectOk(await change('session_hours', 10));
    expect(codesOf(await withdrawSetting(await newest('session_hours'), await context(maker)))).toEqual([
      'change_settled',
    ]);
  });

  it('makes way for another for the same day, from a file too', async () => {
    expectOk(await change('session_hours', 10, tomorrow));
    expectOk(await load('session_hours', 9, tomorrow));
    expect((await opened('session_hours')).changes.rows.map(({ state }) => state).toSorted()).toEqual([
      'accepted',
      'replaced',
    ]);
    expect((await listSettings(today)).coming).toMatchObject([{ key: 'session_hours', value: 9 }]);
  });
});

describe('a setting that two people change', () => {
  beforeEach(async () => {
    expectOk(await change('minimum_hours', 20, tomorrow));
  });

  it('holds once another manager confirmed it', async () => {
    expect((await getSettings(tomorrow)).minimumHours).toBe(16);
    expectOk(await confirmSetting(await newest('minimum_hours'), await context(other)));
    expect((await getSettings(tomorrow)).minimumHours).toBe(20);
    expect((await events()).map(([event, by]) => [event, by])).toEqual([
      ['setting_proposed', maker.accountId],
      ['setting_confirmed', other.accountId],
    ]);
  });

  it.each<[string, typeof confirmSetting, () => AccountActor, number, string[]]>([
    ['confirmed by its maker', confirmSetting, () => maker, 0, ['own_proposal']],
    ['refused by its maker', refuseSetting, () => maker, 0, ['own_proposal']],
    ['withdrawn by another', withdrawSetting, () => other, 0, ['change_settled']],
    ['confirmed when its day has passed', confirmSetting, () => other, 2, ['proposed_day_passed']],
    ['refused when its day has passed', refuseSetting, () => other, 2, []],
    ['withdrawn by its maker', withdrawSetting, () => maker, 0, []],
  ])('%s, is answered with what the rule says', async (_, decide, by, days, expected) => {
    const at = { ...(await context(by())), today: addDays(today, days) };
    expect(codesOf(await decide(await newest('minimum_hours'), at))).toEqual(expected);
    expect((await getSettings(tomorrow)).minimumHours).toBe(16);
  });

  it('isn’t confirmed by a manager who lost the role meanwhile', async () => {
    await db.prisma.account.update({ where: { id: other.accountId }, data: { roles: ['registrant'] } });
    expect(codesOf(await confirmSetting(await newest('minimum_hours'), await context(other)))).toEqual(['not_allowed']);
  });

  it.each<[string, typeof confirmSetting, () => AccountActor]>([
    ['confirmed', confirmSetting, () => other],
    ['refused', refuseSetting, () => other],
    ['withdrawn', withdrawSetting, () => maker],
  ])('is a task of every manager but its maker, until it is %s', async (_, decide, by) => {
    const proposed = () => listOpenTasks({ kind: 'setting_proposed', place: null }, { today, size: 5 });
    const { rows } = await proposed();
    expect(rows).toMatchObject([{ who: 'Berend Heer' }]);
    const ownOf = async ({ accountId }: AccountActor) => findOwnTasks(rows, await findOwnMatters(accountId));
    expect([(await ownOf(maker)).size, (await ownOf(other)).size]).toEqual([1, 0]);
    expectOk(await decide(await newest('minimum_hours'), await context(by())));
    expect((await proposed()).rows).toEqual([]);
  });

  it('has one proposal at a time', async () => {
    expect(codesOf(await change('minimum_hours', 24, tomorrow, other))).toEqual(['proposal_waits']);
  });

  it('of two who decide on a proposal, the second is told', async () => {
    const seen = await newest('minimum_hours');
    const answers = [
      await confirmSetting(seen, await context(other)),
      await refuseSetting(seen, await context(await newManager())),
    ];
    expect(answers.map(codesOf)).toEqual([[], ['changed_meanwhile']]);
  });

  it('is put in force from a file by the operator alone', async () => {
    expectOk(await load('minimum_hours', 18));
    expect((await getSettings(today)).minimumHours).toBe(18);
  });
});

it('a long history is read a page at a time, and what held before stands on the last', async () => {
  for (let value = 1; value <= 26; value += 1) expectOk(await change('session_hours', value, addDays(today, value)));
  const first = await opened('session_hours');
  expect([first.changes.rows.length, first.first, first.coming.length]).toEqual([25, [], 26]);
  const place = { after: first.changes.after ?? '' };
  const last = await openSetting('session_hours', await context(maker), place);
  expect([last?.changes.rows.length, last?.first.length, last?.changes.after]).toEqual([1, 1, null]);
});

it('a form says of each field what is wrong with it', () => {
  const given = { key: 'mail_retry_hours', version: '0', value: 'veel', validFrom: 'ooit' };
  expect(changeSettingSchema.safeParse(given).error?.issues.map(({ path }) => path[0])).toEqual(['value', 'validFrom']);
});

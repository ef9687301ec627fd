import type { AccountActor } from '@/lib/access/actor';
import type { SettingKey } from '@/lib/content/settings-schema';
import { changeSetting } from '@/lib/server/casework/change-setting';
import { confirmSetting, refuseSetting } from '@/lib/server/casework/decide-setting';
import { openSetting } from '@/lib/server/casework/open-setting';
import { withdrawSetting } from '@/lib/server/casework/withdraw-setting';
import { resumeMailing } from '@/lib/server/mailings/resume-mailing';
import { stopMailing } from '@/lib/server/mailings/stop-mailing';
import { withdrawMailing } from '@/lib/server/mailings/withdraw-mailing';
import { confirmNormset, returnNormset, takeBackNormset } from '@/lib/server/normsets/decide-normset';
import { proposeNormset } from '@/lib/server/normsets/propose-normset';
import { withdrawDraft } from '@/lib/server/normsets/withdraw-draft';
import { addDays, dateAsTyped } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, context, expectOk, newManager, today } from '../journey';
import { begun, counted, emptyRegister, inRegister, key, mailingOf } from '../mailings/mailing-people';
import { merged, twice, undone } from '../merging/merge-people';
import { begin, draftOf, keyOf, previewed, typeRules, typeType } from '../normsets/drafts';

let db: TestDatabase;
let [maker, one, another] = [] as unknown as [AccountActor, AccountActor, AccountActor];
beforeEach(async () => {
  db = await openTestDatabase();
  [maker, one, another] = [await newManager('Berend Heer'), await newManager('Bea Heer'), await newManager('Bo Heer')];
});
afterEach(() => db.close());

type Act = (by: AccountActor) => Promise<object>;
const TOLD = ['changed_meanwhile', 'changed_elsewhere', 'draft_changed'];

/** What two do at the same moment happens once; the other is told that something changed. */
async function once(acts: readonly [Act, Act], by: readonly AccountActor[] = [one, another]) {
  const answers = await Promise.all(acts.map((act, place) => act(by[place] ?? maker)));
  const codes = answers.map((answer) => codesOf(answer as { ok: boolean }));
  expect(codes.filter((of) => of.length === 0)).toHaveLength(1);
  expect(codes.flat().map((code) => TOLD.includes(code))).toEqual([true]);
}

describe('a setting', () => {
  const KEY: SettingKey = 'minimum_hours';
  const opened = async () => {
    const setting = await openSetting(KEY, await context(maker));
    if (!setting) throw new Error('no such setting');
    return { version: setting.version, changeId: setting.changes.rows[0]?.id ?? '' };
  };
  const change =
    (value: number, version: number): Act =>
    async (by) =>
      changeSetting({ key: KEY, version, value, validFrom: addDays(today, 7) }, await context(by));

  it('is proposed by one of two managers', async () => {
    const { version } = await opened();
    await once([change(18, version), change(20, version)]);
  });

  it.each(['confirmed', 'refused', 'withdrawn'] as const)(
    'that was proposed is confirmed by one manager, or %s by another',
    async (second) => {
      expectOk((await change(18, (await opened()).version)(maker)) as { ok: boolean });
      const proposal = await opened();
      const acts: Record<typeof second, Act> = {
        confirmed: async (by) => confirmSetting(proposal, await context(by)),
        refused: async (by) => refuseSetting(proposal, await context(by)),
        // Only whoever proposed it may.
        withdrawn: async () => withdrawSetting(proposal, await context(maker)),
      };
      await once([acts.confirmed, acts[second]]);
    },
  );
});

describe('a norm set', () => {
  async function draft() {
    const draftId = await begin(maker);
    expectOk(await typeRules(draftId, maker, { validFrom: dateAsTyped(addDays(today, 30)) }));
    return draftId;
  }
  async function proposed() {
    const draftId = await draft();
    await previewed(draftId, maker);
    expectOk(await proposeNormset(await keyOf(draftId), await context(maker)));
    return keyOf(draftId);
  }

  it('has what one of two managers typed: in its rules, in a type, and in both', async () => {
    const draftId = await draft();
    const { version } = await keyOf(draftId);
    const rules: Act = (by) => typeRules(draftId, by, { total: '170' }, version);
    await once([rules, (by) => typeRules(draftId, by, { total: '180' }, version)]);
    const later = (await keyOf(draftId)).version;
    const [{ code = '' } = {}] = (await draftOf(draftId)).rules.activityTypes;
    const type: Act = (by) => typeType(draftId, by, code, { pointsPerUnit: '2' }, later);
    await once([type, (by) => typeType(draftId, by, code, { pointsPerUnit: '3' }, later)]);
    const last = (await keyOf(draftId)).version;
    await once([
      (by) => typeRules(draftId, by, { total: '190' }, last),
      (by) => typeType(draftId, by, code, { pointsPerUnit: '4' }, last),
    ]);
  });

  it.each(['confirm', 'return', 'take back'] as const)(
    'that is proposed is confirmed by one manager while another would %s it',
    async (second) => {
      const proposal = await proposed();
      const acts: Record<typeof second, Act> = {
        confirm: async (by) => confirmNormset(proposal, await context(by)),
        return: async (by) => returnNormset({ ...proposal, remark: 'Nee.' }, await context(by)),
        'take back': async () => takeBackNormset(proposal, await context(maker)),
      };
      await once([acts.confirm, acts[second]]);
    },
  );

  it('that is a draft is withdrawn once', async () => {
    const of = await keyOf(await draft());
    const withdraw: Act = async (by) => withdrawDraft(of, await context(by));
    await once([withdraw, withdraw]);
  });
});

describe('a message to a selection', () => {
  beforeEach(async () => {
    await emptyRegister(db);
    await inRegister(db, 60);
  });

  it('is withdrawn once', async () => {
    const of = key(await counted(maker));
    const withdraw: Act = async (by) => withdrawMailing(of, await context(by));
    await once([withdraw, withdraw]);
  });

  it('is stopped, and gone on with, once', async () => {
    const { id } = await begun(maker, 1);
    for (const act of [stopMailing, resumeMailing]) {
      const of = key(await mailingOf(id));
      await once([async (by) => act(of, await context(by)), async (by) => act(of, await context(by))]);
    }
  });
});

it('a merge is undone once by two managers', async () => {
  const both = await twice(db);
  expectOk(await merged(both, maker));
  const answers = (await Promise.all([one, another].map((by) => undone(db, both, by)))) as { ok: boolean }[];
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

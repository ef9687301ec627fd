import type { AccountActor } from '@/lib/access/actor';
import { decimalOf } from '@/lib/content/amounts';
import { normSetEntrySchema } from '@/lib/content/normset-file';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { loadSettings } from '@/lib/server/content/load-settings';
import { confirmNormset, returnNormset, takeBackNormset } from '@/lib/server/normsets/decide-normset';
import { proposeNormset } from '@/lib/server/normsets/propose-normset';
import { removeDraftType } from '@/lib/server/normsets/remove-draft-type';
import { withdrawDraft } from '@/lib/server/normsets/withdraw-draft';
import { addDays, dateAsTyped } from '@/lib/shared/calendar-date';
import seed from '@/prisma/seed/content/normset.json';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, context, expectOk, newManager, now, today } from '../journey';
import { begin, blockersOf, draftOf, keyOf, previewed, typeRules, typeType } from './drafts';

let db: TestDatabase;
let maker: AccountActor;
let other: AccountActor;

beforeEach(async () => {
  db = await openTestDatabase();
  maker = await newManager('Berend Heer');
  other = await newManager('Bea Heer');
});
afterEach(() => db.close());

const from = addDays(today, 400);

/** A draft in whose way nothing stands. */
async function ready(by = maker): Promise<string> {
  const draftId = await begin(by);
  expectOk(await typeRules(draftId, by, { validFrom: dateAsTyped(from), total: '180' }));
  await previewed(draftId, by);
  return draftId;
}

async function proposed(): Promise<string> {
  const draftId = await ready();
  expectOk(await proposeNormset(await keyOf(draftId), await context(maker)));
  return draftId;
}

const days = async () =>
  (await listNormsets()).map(({ normSet }) => [normSet.validFrom, normSet.validTo, decimalOf(normSet.total)]);
const events = async () => {
  const rows = await db.prisma.auditEvent.findMany({
    where: { event: { startsWith: 'normset_' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ event, actorId }) => [event, actorId]);
};

it('a copy has the rules of what it was copied from, and no day yet', async () => {
  const draft = await draftOf(await begin(maker));
  expect(draft).toMatchObject({ state: 'draft', validFrom: null, isErratum: false, madeBy: 'Berend Heer' });
  expect(draft.rules).toEqual(draft.basis.rules);
  expect(await blockersOf(draft.id, maker)).toEqual(['day_missing', 'preview_missing']);
});

it('a norm set is changed and previewed by one, published by another, and ends the one before it', async () => {
  const draftId = await proposed();
  expectOk(await typeRules(await begin(other), other, { total: '170' }));
  const { normsetId } = expectOk(await confirmNormset(await keyOf(draftId), await context(other)));
  const [first] = (await listNormsets()).map(({ normSet }) => normSet.validFrom);
  expect(await days()).toEqual([
    [first, addDays(from, -1), 160],
    [from, null, 180],
  ]);
  expect(await draftOf(draftId)).toMatchObject({ state: 'published', publishedAsId: normsetId, decidedBy: 'Bea Heer' });
  expect(await events()).toEqual([
    ['normset_drafted', maker.accountId],
    ['normset_previewed', maker.accountId],
    ['normset_proposed', maker.accountId],
    ['normset_drafted', other.accountId],
    ['normset_published', other.accountId],
    ['normset_confirmed', other.accountId],
  ]);
});

describe('a type of a draft', () => {
  it('is changed, added and removed, each in its place', async () => {
    const draftId = await begin(maker);
    const types = async () => (await draftOf(draftId)).rules.activityTypes.map(({ code }) => code);
    const before = await types();
    expectOk(await typeType(draftId, maker, 'peer_review', { pointsPerUnit: '1,5' }));
    const fresh = { name: 'Lezen', mark: 'reading', category: 'A2', unit: 'item', pointsPerUnit: '2', review: 'none' };
    expectOk(await typeType(draftId, maker, 'unheard_of', fresh));
    expect(await types()).toEqual([...before, 'reading']);
    expectOk(await removeDraftType({ ...(await keyOf(draftId)), place: 1 }, await context(maker)));
    expect(await types()).toEqual([...before.slice(1), 'reading']);
    const changed = (await draftOf(draftId)).rules.activityTypes.find(({ code }) => code === 'peer_review');
    expect(changed && decimalOf(changed.pointsPerUnit)).toBe(1.5);
  });

  it('in a place where none is, is refused', async () => {
    const key = await keyOf(await begin(maker));
    expect(codesOf(await removeDraftType({ ...key, place: 99 }, await context(maker)))).toEqual(['place_unknown']);
  });
});

describe('of two managers at once', () => {
  it('who saves a draft second is told, with what is stored beside what they typed', async () => {
    const draftId = await begin(maker);
    const { version } = await draftOf(draftId);
    expectOk(await typeRules(draftId, maker, { total: '170' }));
    const late = await typeRules(draftId, other, { total: '190' }, version);
    expect(late).toMatchObject({
      reasons: [{ code: 'changed_elsewhere', version: version + 1, stored: { total: '170' } }],
    });
    expect(decimalOf((await draftOf(draftId)).rules.total)).toBe(170);
  });

  it.each<[string, () => Promise<[typeof confirmNormset, typeof confirmNormset]>]>([
    ['confirm', async () => [confirmNormset, confirmNormset]],
    [
      'confirm and give back',
      async () => [confirmNormset, async (key, at) => returnNormset({ ...key, remark: 'Nee' }, at) as never],
    ],
  ])('who decide on one proposal, %s, the second is told', async (_, deeds) => {
    const key = await keyOf(await proposed());
    const third = await newManager('Chris Heer');
    const [first, second] = await deeds();
    expectOk(await first(key, await context(other)));
    expect(codesOf(await second(key, await context(third)))).toEqual(['changed_meanwhile']);
  });

  it('with drafts for one day, the second finds the day taken', async () => {
    const [one, two] = [await proposed(), await ready(other)];
    expectOk(await confirmNormset(await keyOf(one), await context(other)));
    expect(await blockersOf(two, other)).toEqual(['day_taken', 'preview_outdated']);
    expect(codesOf(await proposeNormset(await keyOf(two), await context(other)))).toEqual(['draft_blocked']);
  });
});

describe('a proposal', () => {
  it.each<[string, (id: string) => Promise<{ ok: boolean }>, string[]]>([
    [
      'is not confirmed by who proposed it',
      async (id) => confirmNormset(await keyOf(id), await context(maker)),
      ['own_proposal'],
    ],
    [
      'is not taken back by another',
      async (id) => takeBackNormset(await keyOf(id), await context(other)),
      ['not_own_proposal'],
    ],
    ['is not changed', async (id) => typeRules(id, maker, { total: '1' }), ['draft_proposed']],
    ['is not withdrawn', async (id) => withdrawDraft(await keyOf(id), await context(maker)), ['draft_proposed']],
    ['is taken back by who proposed it', async (id) => takeBackNormset(await keyOf(id), await context(maker)), []],
  ])('%s', async (_, deed, expected) => {
    expect(codesOf(await deed(await proposed()))).toEqual(expected);
    expect(await days()).toHaveLength(1);
  });

  it('is given back with what is wrong with it, and is a draft again', async () => {
    const draftId = await proposed();
    const remark = 'Het totaal klopt niet.';
    expectOk(await returnNormset({ ...(await keyOf(draftId)), remark }, await context(other)));
    expect(await draftOf(draftId)).toMatchObject({ state: 'draft', remark, proposedAt: null });
  });

  it('whose day came is published by nobody', async () => {
    const draftId = await proposed();
    const late = { ...(await context(other)), today: from };
    expect(codesOf(await confirmNormset(await keyOf(draftId), late))).toEqual(['draft_blocked']);
  });

  it('is not decided on by a manager who lost the role meanwhile, nor changed', async () => {
    const draftId = await proposed();
    await db.prisma.account.update({ where: { id: other.accountId }, data: { roles: ['registrant'] } });
    expect(codesOf(await confirmNormset(await keyOf(draftId), await context(other)))).toEqual(['not_allowed']);
    expect(codesOf(await typeRules(draftId, other, { total: '1' }))).toEqual(['not_allowed']);
  });

  it('isn’t published beside what a file published meanwhile', async () => {
    const draftId = await proposed();
    const later = normSetEntrySchema.parse({ ...seed, valid_from: addDays(from, 30) });
    const file = { settings: [], documents: [], normSets: [later], questionTemplates: null };
    expectOk(await loadSettings(file, { now, today }));
    expect(codesOf(await confirmNormset(await keyOf(draftId), await context(other)))).toEqual(['draft_blocked']);
    expect(await blockersOf(draftId, other)).toEqual(['day_before_the_last', 'preview_outdated']);
  });
});

it('is published by one manager alone where the setting says that one is enough', async () => {
  const draftId = await ready();
  expect(codesOf(await confirmNormset(await keyOf(draftId), await context(maker)))).toEqual(['draft_not_proposed']);
  await db.prisma.setting.updateMany({ where: { key: 'normset_publishers' }, data: { value: 1 } });
  expectOk(await confirmNormset(await keyOf(draftId), await context(maker)));
  expect(await days()).toHaveLength(2);
});

it('a draft that is withdrawn is gone from the work, and nothing is done with it any more', async () => {
  const draftId = await ready();
  expectOk(await withdrawDraft(await keyOf(draftId), await context(other)));
  expect(codesOf(await proposeNormset(await keyOf(draftId), await context(maker)))).toEqual(['draft_settled']);
  expect(await days()).toHaveLength(1);
});

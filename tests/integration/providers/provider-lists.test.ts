import type { AccountActor } from '@/lib/access/actor';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listContacts } from '@/lib/server/providers/data/contacts';
import {
  countProviderRequests,
  eraseProviderRequests,
  findProvider,
  listOthers,
  listProviders,
} from '@/lib/server/providers/data/providers';
import { refuseProvider } from '@/lib/server/providers/decide-provider';
import { inviteContact } from '@/lib/server/providers/invite-contact';
import { mergeProviders } from '@/lib/server/providers/merge-providers';
import type { Place } from '@/lib/shared/list-place';
import { atOnce } from '@/tests/integration/at-once';
import { codesOf, context, eventsOf, expectOk, later, newEmail, newManager, now } from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { accept, admitted, asContact, asked, askedFor, openInvitation, waiting } from './provider-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const named = async (text: string, place: Place = null, size = 10) =>
  (await listProviders({ list: 'current', text }, place, size)).rows.map(({ name }) => name);

describe('the manager’s list', () => {
  it('has requests in front, the oldest first, then the rest by name, without those that nobody confirmed', async () => {
    await admitted('Ämstel lijstproef');
    await admitted('Amstel lijstproef');
    await admitted('Zuid lijstproef');
    await waiting(db, asked({ organisation: 'Waal lijstproef' }));
    await askedFor(db, asked({ organisation: 'Onbevestigd lijstproef' }));
    const [first, ...others] = await named('lijstproef');
    expect(first).toBe('Waal lijstproef');
    expect(others.map((name) => name.replace('Ä', 'A'))).toEqual([
      'Amstel lijstproef',
      'Amstel lijstproef',
      'Zuid lijstproef',
    ]);
    const requests = await listProviders({ list: 'waiting', text: '' }, null, 100);
    expect(requests.rows.map(({ name }) => name)).toContain('Waal lijstproef');
    expect(await countProviderRequests()).toBe(requests.rows.length);
  });

  it('goes on from a row, over all of them once, and back', async () => {
    for (const letter of 'abcde') await admitted(`${letter} bladerproef`);
    await waiting(db, asked({ organisation: 'q bladerproef' }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listProviders>> = await listProviders(
        { list: 'current', text: 'bladerproef' },
        after === null ? null : { after },
        2,
      );
      seen.push(...page.rows.map(({ name }) => name.charAt(0)));
      after = page.after;
    } while (after);
    expect(seen.join('')).toBe('qabcde');
  });

  it.each([
    ['zoekwoord', ['Academie Zoekwoord & Zn.']],
    ['zn zoek', ['Academie Zoekwoord & Zn.']],
    ['oekwoord', []],
    ['zoekwoord %', ['Academie Zoekwoord & Zn.']],
    ['zoekwoord niets', []],
  ])('finds by the words %j: %j', async (text, names) => {
    if ((await named('zoekwoord')).length === 0) await admitted('Academie Zoekwoord & Zn.');
    expect(await named(text)).toEqual(names);
  });
});

describe('merging', () => {
  it('moves contacts, invitations and what else is theirs, and is recorded', async () => {
    const [from, into] = [await admitted('Van samen', 2), await admitted('Naar samen')];
    const email = newEmail('invited');
    const twice = newEmail('invited');
    const invite = (to: typeof from, address: string) =>
      inviteContact({ providerId: to.id, email: address, name: 'I' }, asContact(to.people[0] as AccountActor));
    expectOk(await invite(from, email));
    expectOk(await invite(from, twice));
    expectOk(await invite(into, twice));
    const course = await db.prisma.course.create({ data: { providerId: from.id, createdAt: now } });
    const given = { providerId: from.id, intoId: into.id, version: 1 };
    expectOk(await mergeProviders(given, await context(manager, 2)));
    expect(await findProvider(from.id)).toMatchObject({ state: 'merged', mergedIntoId: into.id });
    expect((await listContacts(into.id)).length).toBe(3);
    expect(await listContacts(from.id)).toEqual([]);
    expect((await db.prisma.course.findUniqueOrThrow({ where: { id: course.id } })).providerId).toBe(into.id);
    expect(await eventsOf(db, from.id)).toEqual(['provider_merged']);
    expectOk(await accept((await openInvitation(db, into.id, email)).token, 'new', 3));
    expectOk(await accept((await openInvitation(db, into.id, twice)).token, 'new', 3));
    expect((await listContacts(into.id)).length).toBe(5);
  });

  it.each([
    ['itself', (id: string) => id],
    ['what isn’t there', () => '00000000-0000-4000-8000-000000000000'],
    ['nonsense', () => 'onzin'],
  ])('with %s is refused', async (_, other) => {
    const { id } = await admitted();
    const given = { providerId: id, intoId: other(id), version: 1 };
    expect(codesOf(await mergeProviders(given, await context(manager, 2)))).toEqual(['provider_unknown']);
  });

  it('each way at once has one outcome', async () => {
    const [one, other] = [await admitted(), await admitted()];
    const at = await context(manager, 2);
    const merge = (providerId: string, intoId: string) => mergeProviders({ providerId, intoId, version: 1 }, at);
    const answers = await atOnce<{ ok: boolean }>(
      db,
      one.id,
      () => [merge(one.id, other.id), merge(other.id, one.id)],
      'provider',
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('is refused to a manager who acts for one of them', async () => {
    const [one, other] = [await admitted(), await admitted()];
    await db.prisma.providerContact.create({
      data: { providerId: other.id, accountId: manager.accountId, since: now },
    });
    const given = { providerId: one.id, intoId: other.id, version: 1 };
    expect(codesOf(await mergeProviders(given, await context(manager, 2)))).toEqual(['own_provider']);
    await db.prisma.providerContact.deleteMany({ where: { accountId: manager.accountId } });
  });

  it('is offered with others by name, never with itself', async () => {
    const { id } = await admitted('Aanbod een');
    await admitted('Aanbod twee');
    const offered = (await listOthers(id, 1000)).map(({ name }) => name);
    expect(offered.filter((name) => name.startsWith('Aanbod'))).toEqual(['Aanbod twee']);
  });
});

it('what nobody confirmed in time and what was refused long ago is erased; the rest stays', async () => {
  const late = await askedFor(db);
  const refused = await waiting(db);
  const { providerId, version } = refused;
  expectOk(await refuseProvider({ providerId, version, explanation: 'Nee.' }, await context(manager, 2)));
  const kept = [await waiting(db), await admitted()];
  const erase = (at: Date, refusedBefore: Date) =>
    inTransaction((tx) => eraseProviderRequests(tx, { now: at, refusedBefore, size: 100 }));
  await erase(later(60).now, now);
  expect([await findProvider(late.id), await findProvider(providerId)].map(Boolean)).toEqual([true, true]);
  await erase(later(8 * 24 * 60).now, later(60).now);
  expect([await findProvider(late.id), await findProvider(providerId)]).toEqual([null, null]);
  for (const { id } of kept) expect(await findProvider(id)).not.toBeNull();
});

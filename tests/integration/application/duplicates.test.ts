import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { assignCase } from '@/lib/server/application/assign-case';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { openCase } from '@/lib/server/application/open-case';
import { searchRegister } from '@/lib/server/register/search-register';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  applicant,
  check,
  codesOf,
  context,
  eventsOf,
  expectOk,
  later,
  mailsTo,
  name,
  newAccount,
  newEmail,
  newManager,
  now,
  reasonsOf,
  today,
} from '../journey';

let db: TestDatabase;
let manager: AccountActor;
let assessor: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  assessor = await newAccount({ email: newEmail('assessor'), roles: ['assessor'] });
});
afterAll(() => db.close());

type Answer = { ok: boolean; reasons?: { code: string }[] };
type Link = { id: string; version: number };
type Given = Awaited<ReturnType<typeof applicant>>;

const newcomer = (surname: string) => applicant({ name: { ...name, birthSurname: surname } });
const approve = (
  { applicationId, version }: Given,
  linkTo: Link | null,
  more: { replaceAccount?: boolean } = {},
  by = manager,
) => approveApplication({ applicationId, version, ...check, linkTo, ...more }, { actor: by, ...later(10) });
const candidatesOf = async (given: Given) =>
  (await openCase(given.applicationId, await context(manager)))?.duplicates.registrations ?? [];

describe('a possible duplicate', () => {
  it('is found in any state, shielded too, with the reasons, and never oneself', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname, data: { state: 'removed', shielded: true } });
    const given = await newcomer(surname);
    expect(await candidatesOf(given)).toMatchObject([
      { id: known.id, number: known.number, state: 'removed', shielded: true, reasons: ['same_name'], account: null },
    ]);
    expectOk(await approve(given, null));
    expect((await candidatesOf(given)).map(({ id }) => id)).toEqual([known.id]);
  });

  it('is found by a private or login address and by phone, however written, the strongest first', async () => {
    const surname = newSurname();
    const byPhone = await registered(db, { surname: newSurname(), phone: '+31 (0)6 98 76 54 32' });
    const byName = await registered(db, { surname });
    const given = await newcomer(surname);
    await db.prisma.application.update({
      where: { id: given.applicationId },
      data: { privatePhone: '0698765432', privateEmail: 'Thuis@Elders.example' },
    });
    const byAddress = await registered(db, { surname: newSurname(), email: 'thuis@elders.example' });
    expect((await candidatesOf(given)).map(({ id, reasons }) => [id, reasons])).toEqual([
      [byAddress.id, ['same_email']],
      [byPhone.id, ['same_phone']],
      [byName.id, ['same_name']],
    ]);
  });

  it('is found among the other applications that wait, and not among drafts or ended ones', async () => {
    const surname = newSurname();
    const [one, other] = [await newcomer(surname), await newcomer(surname.toUpperCase())];
    const seen = async () =>
      (await openCase(one.applicationId, await context(manager)))?.duplicates.applications
        .filter(({ reasons }) => reasons.includes('same_name'))
        .map(({ id }) => id);
    expect(await seen()).toEqual([other.applicationId]);
    expectOk(await approve(other, null));
    expect(await seen()).toEqual([]);
    expect((await candidatesOf(one))[0]?.reasons).toContain('same_name');
  });
});

describe('linking', () => {
  it('gives the registration this login and these data, and no second number', async () => {
    const surname = newSurname();
    const known = await registered(db, {
      surname,
      data: { state: 'certified', certifiedUntil: new Date('2030-12-31T00:00:00Z'), imported: true, completedAt: null },
    });
    const given = await newcomer(surname);
    const before = await db.prisma.registration.count();
    expect(await approve(given, known)).toEqual({ ok: true, number: known.number });
    expect(await db.prisma.registration.count()).toBe(before);
    const registration = await findOwnRegistration(given.actor.accountId);
    expect(registration).toMatchObject({
      id: known.id,
      number: known.number,
      state: 'certified',
      isComplete: true,
      privateEmail: given.actor.email,
      appointments: [{ organisation: 'Gemeente Voorbeeldstad' }],
    });
    expect(registration?.acceptances).toHaveLength(4);
    expect((await findOwnApplication(given.actor.accountId))?.state).toBe('approved');
    expect(await eventsOf(db, known.id)).toContain('registration_linked');
    expect((await eventsOf(db, given.applicationId)).at(-1)).toBe('application_approved');
    expect(await mailsTo(db, given.actor.email)).toEqual(['application_received', 'decision_news']);
    const changes = await db.prisma.registrationChange.findMany({ where: { registrationId: known.id } });
    expect(changes.map(({ section }) => section).sort()).toEqual(['appointments', 'contact', 'documents']);
  });

  it('makes somebody found by the name of the application, and no longer by the old one', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname, data: { partnerSurname: 'Oudenaam' } });
    const given = await applicant({
      name: { ...name, birthSurname: surname, partnerSurname: 'Nieuwenaam', nameUse: 'N' },
    });
    expectOk(await approve(given, known));
    const entries = [{ name: `J. de ${surname}-Nieuwenaam`, registrationNumber: known.number, status: 'registered' }];
    expect(await searchRegister('nieuwenaam', { today })).toMatchObject({ entries });
  });

  it.each(['removed', 'deregistered'] as const)(
    'to whoever was %s brings them back under their number',
    async (state) => {
      const surname = newSurname();
      const known = await registered(db, { surname, data: { state } });
      const given = await newcomer(surname);
      expectOk(await approve(given, known));
      expect(await findOwnRegistration(given.actor.accountId)).toMatchObject({
        number: known.number,
        state: 'registered',
      });
      const kinds = await db.prisma.registrationEvent.findMany({
        where: { registrationId: known.id },
        orderBy: { id: 'asc' },
      });
      expect(kinds.map(({ kind }) => kind)).toEqual(['registered', 'registered_again']);
    },
  );

  it('takes it from a login that nobody ever used, ends its sessions and tells it, once', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname, account: 'unused' });
    const given = await newcomer(surname);
    expectOk(await approve(given, known));
    expect(await findOwnRegistration(known.owner.accountId)).toBeNull();
    expect(await mailsTo(db, known.owner.email)).toEqual(['registration_moved']);
    expect(await db.prisma.account.count({ where: { id: known.owner.accountId } })).toBe(1);
    const login = await db.prisma.registrationChange.findFirst({
      where: { registrationId: known.id, section: 'login' },
    });
    expect([login?.before, login?.after]).toEqual([{ email: known.owner.email }, { email: given.actor.email }]);
  });

  it('takes it from a login that is in use only by a choice, and ends every session there', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname, account: 'used' });
    const { accountId } = known.owner;
    await db.prisma.session.create({ data: { accountId, createdAt: now, lastSeenAt: now, authenticatedAt: now } });
    const given = await newcomer(surname);
    expect(await approve(given, known)).toEqual({ ok: false, errors: { replaceAccount: { code: 'must_tick' } } });
    expect(await findOwnRegistration(accountId)).not.toBeNull();
    expect((await findOwnApplication(given.actor.accountId))?.state).toBe('submitted');
    expect(await db.prisma.session.count({ where: { accountId, endedAt: null } })).toBe(1);

    expectOk(await approve(given, known, { replaceAccount: true }));
    expect(await findOwnRegistration(given.actor.accountId)).toMatchObject({ id: known.id });
    expect(await db.prisma.session.count({ where: { accountId, endedAt: null } })).toBe(0);
    expect(await mailsTo(db, known.owner.email)).toEqual(['registration_moved']);
  });

  it('from a login in use isn’t an assessor’s to do', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname, account: 'used' });
    const given = await newcomer(surname);
    const to = { applicationId: given.applicationId, holder: null, assignee: assessor.accountId };
    expectOk(await assignCase(to, { actor: manager, ...later(5) }));
    expect(codesOf((await approve(given, known, { replaceAccount: true }, assessor)) as Answer)).toEqual([
      'ask_a_manager',
    ]);
    expect(await findOwnRegistration(known.owner.accountId)).not.toBeNull();
  });

  it('is refused when the registration changed since the page was made', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname, data: { version: 2 } });
    const given = await newcomer(surname);
    expect(codesOf((await approve(given, known)) as Answer)).toEqual(['registration_changed']);
    expectOk(await approve(given, { ...known, version: 2 }));
  });

  it('is refused to a registration that isn’t a possible duplicate, or isn’t there', async () => {
    const stranger = await registered(db, { surname: newSurname() });
    const given = await newcomer(newSurname());
    for (const link of [stranger, { id: '00000000-0000-4000-8000-000000000000', version: 1 }])
      expect(codesOf((await approve(given, link)) as Answer)).toEqual(['registration_changed']);
    expect((await db.prisma.registration.findUniqueOrThrow({ where: { id: stranger.id } })).accountId).toBeNull();
  });

  it('is refused while somebody is barred, up to and including the day', async () => {
    const surname = newSurname();
    const barred = { state: 'removed', barredUntil: new Date(`${today}T00:00:00Z`) };
    const known = await registered(db, { surname, data: barred });
    const given = await newcomer(surname);
    expect(reasonsOf(await approve(given, known))).toEqual([{ code: 'barred', until: '2026-11-16' }]);
    await db.prisma.registration.update({
      where: { id: known.id },
      data: { barredUntil: new Date('2026-11-15T00:00:00Z') },
    });
    expectOk(await approve(given, known));
  });

  it('is refused to whoever has a registration already', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname });
    const given = await newcomer(surname);
    const own = await registered(db, { surname: newSurname(), data: { accountId: null } });
    await db.prisma.registration.update({
      where: { id: own.id },
      data: { accountId: given.actor.accountId, state: 'removed' },
    });
    expect(reasonsOf(await approve(given, known))).toEqual([{ code: 'has_registration', number: own.number }]);
  });

  it('of two cases to one registration at once happens once', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname });
    const [one, other] = [await newcomer(surname), await newcomer(surname)];
    const both = () => [approve(one, known), approve(other, known)] as Promise<Answer>[];
    const answers = await atOnce<Answer>(db, known.id, both, 'registration');
    expect(answers.filter(({ ok }) => !ok).map(codesOf)).toEqual([['registration_changed']]);
    const events = (await eventsOf(db, known.id)).filter((event) => event === 'registration_linked');
    expect(events).toHaveLength(1);
  });

  it('and approving the same case at once: one of both, and the other is told', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname });
    const given = await newcomer(surname);
    const other = await newManager('Anna Tegelijk');
    const answers = (await atOnce(db, given.applicationId, () => [
      approve(given, known),
      approve(given, null, {}, other),
    ])) as Answer[];
    expect(answers.filter(({ ok }) => !ok).map(codesOf)).toEqual([['already_decided']]);
  });
});

describe('approving without linking', () => {
  it('is refused for whoever is barred, and for whoever is in the register after all', async () => {
    const given = await newcomer(newSurname());
    const own = await registered(db, { surname: newSurname() });
    const put = (data: object) => db.prisma.registration.update({ where: { id: own.id }, data });
    await put({ accountId: given.actor.accountId, state: 'removed', barredUntil: new Date('2026-12-01T00:00:00Z') });
    expect(reasonsOf(await approve(given, null))).toEqual([{ code: 'barred', until: '2026-12-01' }]);
    await put({ state: 'registered', barredUntil: null });
    expect(reasonsOf(await approve(given, null))).toEqual([{ code: 'has_registration', number: own.number }]);
    expect((await findOwnApplication(given.actor.accountId))?.state).toBe('submitted');
  });
});

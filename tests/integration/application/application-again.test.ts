import type { AccountActor } from '@/lib/access/actor';
import { startApplication } from '@/lib/server/application/start-application';
import { submitApplication } from '@/lib/server/application/submit-application';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createRegistration, findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { moveRegistration } from '@/lib/server/registration/data/status-changes';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import {
  appointment,
  codesOf,
  expectOk,
  filledDraft,
  later,
  name,
  newAccount,
  reasonsOf,
  today,
  versionOf,
} from '../journey';
import { removeAppointment, saveAppointment } from '../sections';
import { ownOf } from './asked';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

let numbers = 900_000;

/** Somebody who is in the register under data of their own. */
async function registered(actor: AccountActor) {
  numbers += 1;
  const person = {
    name: { ...name, birthSurname: 'Elzinga' },
    privateEmail: 'elzinga@post.example',
    privatePhone: '06 98 76 54 32',
    appointments: [{ ...appointment, organisation: 'Regio Noord' }],
    acceptances: [],
  };
  const entry = { accountId: actor.accountId, number: `LKLR-${numbers}`, numberNormalised: String(numbers) };
  const at = { registeredOn: calendarDate('2025-01-01'), now: new Date('2025-01-01T09:00:00Z'), decidedById: null };
  await inTransaction((tx) => createRegistration(tx, { ...person, ...entry, ...at }));
}

async function leave(actor: AccountActor, barredUntil: string | null = null, at = later(1).now) {
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration) throw new Error('not registered');
  const bar = barredUntil === null ? {} : { barredUntil: calendarDate(barredUntil) };
  const removal = { kind: 'removed', to: 'removed', on: today, at, decidedById: null } as const;
  if (!(await inTransaction((tx) => moveRegistration(tx, registration, { ...removal, ...bar, reasons: ['not_met'] }))))
    throw new Error('not removed');
}

describe('a new application', () => {
  it('after one that was taken back starts from its data, without its ticks', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    expectOk(await withdrawApplication({ version: await versionOf(actor) }, { actor, ...later(5) }));
    expectOk(await startApplication({ actor, ...later(6) }));
    const own = await ownOf(actor);
    expect(own).toMatchObject({ state: 'draft', name, nameSaved: false, privatePhone: '06 12 34 56 78' });
    expect(own.appointments).toEqual([appointment]);
    expect(own.acceptances).toEqual([]);
    expect(codesOf(await submitApplication({ version: own.version }, { actor, ...later(7) }))).toEqual([
      'name_not_checked',
      'requirement_not_met',
      'requirement_not_met',
    ]);
  });

  it('of whoever left the register starts from the registration', async () => {
    const actor = await newAccount();
    await registered(actor);
    expect(codesOf(await startApplication({ actor, ...later(0) }))).toEqual(['already_registered']);
    await leave(actor);
    expectOk(await startApplication({ actor, ...later(2) }));
    const own = await ownOf(actor);
    expect(own).toMatchObject({ privateEmail: 'elzinga@post.example', nameSaved: false, acceptances: [] });
    expect([own.name.birthSurname, own.appointments[0]?.organisation]).toEqual(['Elzinga', 'Regio Noord']);
  });

  it('after an ended one since leaving starts from that one', async () => {
    const actor = await newAccount();
    await registered(actor);
    await leave(actor, null, new Date('2026-11-01T09:00:00Z'));
    expectOk(await startApplication({ actor, ...later(0) }));
    await filledDraft(actor);
    expectOk(await withdrawApplication({ version: await versionOf(actor) }, { actor, ...later(5) }));
    expectOk(await startApplication({ actor, ...later(6) }));
    expect((await ownOf(actor)).name.birthSurname).toBe('Wit');
  });

  it('is refused while a removal bars it, up to and including its day', async () => {
    const actor = await newAccount();
    await registered(actor);
    await leave(actor, '2026-12-31');
    const on = (day: string) => startApplication({ actor, now: later(2).now, today: calendarDate(day) });
    const barred = [{ code: 'barred', until: '2026-12-31' }];
    expect(reasonsOf(await on('2026-11-16'))).toEqual(barred);
    expect(reasonsOf(await on('2026-12-31'))).toEqual(barred);
    expect(await db.prisma.application.count({ where: { accountId: actor.accountId } })).toBe(0);
    expectOk(await on('2027-01-01'));
  });
});

describe('while a document is sample text', () => {
  it('nobody submits in production, and in a demo everybody may', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    const version = await versionOf(actor);
    expect(await db.prisma.document.count({ where: { isSample: true } })).toBeGreaterThan(0);
    const submit = (demo: boolean) => submitApplication({ version }, { actor, ...later(3) }, { demo });
    expect(codesOf(await submit(false))).toEqual(['document_is_sample']);
    expect((await ownOf(actor)).state).toBe('draft');
    expectOk(await submit(true));
  });

  it('and when none is any more, production takes it', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    await db.prisma.document.updateMany({ data: { isSample: false } });
    expectOk(await submitApplication({ version: await versionOf(actor) }, { actor, ...later(3) }, { demo: false }));
  });
});

describe('a list of appointments that changed in another window', () => {
  const other = { ...appointment, organisation: 'Regio Zuid' };

  async function withTwo() {
    const actor = await newAccount();
    await filledDraft(actor);
    expectOk(await saveAppointment({ version: await versionOf(actor), position: 1, ...other }, { actor, ...later(4) }));
    const { version, appointmentIds: rows } = await ownOf(actor);
    expectOk(await removeAppointment({ version, position: 0 }, { actor, ...later(5) }));
    return { actor, version, rows };
  }

  it('keeps the one that took the place of what was removed, however often it is pressed', async () => {
    const { actor, version } = await withTwo();
    const press = () => removeAppointment({ version, position: 0 }, { actor, ...later(6) });
    expect(reasonsOf(await press())).toEqual([{ code: 'appointments_changed' }]);
    expect(reasonsOf(await press())).toEqual([{ code: 'appointments_changed' }]);
    expect((await ownOf(actor)).appointments).toEqual([other]);
  });

  it.each([
    ['one that was removed, though another took its place', 0, 'appointments_changed'],
    ['one that moved up, which it still is', 1, 'changed_elsewhere'],
  ] as const)('offers saving once more over no other: %s', async (_, position, code) => {
    const { actor, version, rows } = await withTwo();
    const input = { position, row: rows[position], ...appointment, hoursPerWeek: 30 };
    const stale = await saveAppointment({ ...input, version }, { actor, ...later(6) });
    expect(codesOf(stale as never)).toEqual([code]);
    expect((await ownOf(actor)).appointments).toEqual([other]);
    if (code === 'appointments_changed') return;
    expectOk(await saveAppointment({ ...input, version: version + 1 }, { actor, ...later(7) }));
    expect((await ownOf(actor)).appointments).toEqual([{ ...appointment, hoursPerWeek: 30 }]);
  });

  it('doesn’t save a new one over a new one of another window', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    const version = await versionOf(actor);
    const add = (organisation: string, at: number) =>
      saveAppointment({ version: at, position: 1, row: '', ...appointment, organisation }, { actor, ...later(6) });
    expectOk(await add('Eerst', version));
    expect(codesOf((await add('Tweede', version)) as never)).toEqual(['appointments_changed']);
    expect((await ownOf(actor)).appointments).toMatchObject([appointment, { organisation: 'Eerst' }]);
    // The page that added it goes on saving it.
    expectOk(await add('Eerst, beter', version + 1));
    expect((await ownOf(actor)).appointments).toMatchObject([appointment, { organisation: 'Eerst, beter' }]);
  });

  it('removes one of two at once, never two', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    expectOk(await saveAppointment({ version: await versionOf(actor), position: 1, ...other }, { actor, ...later(4) }));
    const version = await versionOf(actor);
    const press = () => removeAppointment({ version, position: 0 }, { actor, ...later(5) });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await ownOf(actor)).appointments).toEqual([other]);
  });
});

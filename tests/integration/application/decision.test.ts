import { loadHistory } from '@/app/(beheer)/_components/load-history';
import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { findOwnApplication, findSubmittedApplication } from '@/lib/server/application/data/applications';
import { openCase } from '@/lib/server/application/open-case';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { startApplication } from '@/lib/server/application/start-application';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { inTransaction } from '@/lib/server/platform/db/database';
import { searchRegister } from '@/lib/server/register/search-register';
import { listChanges } from '@/lib/server/registration/data/registration-details';
import { createRegistration, findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  applicant,
  appointment,
  check,
  codesOf,
  context,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  mailsTo,
  name,
  newAccount,
  newManager,
  now,
  reasonsOf,
  submitted,
  today,
} from '../journey';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterAll(() => db.close());

type Answer = { ok: boolean; reasons?: { code: string }[] };
type Case = { applicationId: string; version: number };
const approve = (given: Case, by = manager) =>
  approveApplication(
    { applicationId: given.applicationId, version: given.version, ...check },
    { actor: by, ...later(10) },
  );
const reject = (given: Case, by = manager) =>
  rejectApplication(
    { applicationId: given.applicationId, version: given.version, reasons: ['not_reachable'], explanation: 'Bel ons.' },
    { actor: by, ...later(10) },
  );

/** The sequence's next number, as it will be printed. */
async function nextNumber(skipped = 0): Promise<{ number: string; numberNormalised: string }> {
  const { rows } = await db.pool.query('SELECT last_value, is_called FROM registration_number_seq');
  const { last_value: last, is_called: isUsed } = rows[0];
  const numberNormalised = String(100_000 + Number(last) + (isUsed ? 1 : 0) + skipped);
  return { number: `LKLR-${numberNormalised}`, numberNormalised };
}

describe('registering', () => {
  it('gives a number, copies the application, records both and says that there is news', async () => {
    const given = await applicant();
    const { number } = await nextNumber();
    expect(await approve(given)).toEqual({ ok: true, number });
    const registration = await findOwnRegistration(given.actor.accountId);
    expect(registration).toMatchObject({ number, state: 'registered', name, registeredOn: today });
    expect(registration?.appointments).toEqual([appointment]);
    const { decision, state } = (await findOwnApplication(given.actor.accountId)) ?? {};
    expect(state).toBe('approved');
    expect(decision).toMatchObject({
      outcome: 'approved',
      decidedBy: { name: 'Berend Heer' },
      check: { way: 'employer_phoned' },
    });
    expect((await eventsOf(db, given.applicationId)).at(-1)).toBe('application_approved');
    expect(await eventsOf(db, registration?.id ?? '')).toEqual(['registration_created']);
    expect(await mailsTo(db, given.actor.email)).toEqual(['application_received', 'decision_news']);
  });

  it('makes somebody found at once, by name and by number', async () => {
    const given = await applicant({ name: { ...name, birthSurname: 'Quaedvlieg' } });
    const { number } = expectOk(await approve(given));
    const entries = [{ name: 'J. de Quaedvlieg', registrationNumber: number, status: 'registered' }];
    for (const typed of ['quaedvlieg', number])
      expect(await searchRegister(typed, { today })).toMatchObject({ ok: true, entries, more: false });
  });

  it('skips numbers that an import took', async () => {
    const [first, second] = [await nextNumber(), await nextNumber(1)];
    for (const taken of [first, second]) await registeredElsewhere(taken);
    const { number } = await nextNumber(2);
    expect(await approve(await applicant())).toEqual({ ok: true, number });
  });

  it('assesses the requirements as of submission, whatever changed since', async () => {
    const given = await applicant();
    const newer = { code: 'code_of_conduct', version: '2027 test', title: 'T', body: 'B' } as const;
    await db.prisma.document.create({ data: { ...newer, validFrom: new Date('2026-11-20T00:00:00Z') } });
    const dayAfter = { actor: manager, now: later(10).now, today: calendarDate('2026-11-21') };
    const opened = await openCase(given.applicationId, dayAfter);
    expect(opened?.asSubmitted.every(({ met }) => met)).toBe(true);
    expect(opened?.asOfToday.filter(({ met }) => !met).map(({ code }) => code)).toEqual(['code_of_conduct']);
    const input = { applicationId: given.applicationId, version: given.version, ...check };
    expectOk(await approveApplication(input, dayAfter));
  });

  it('records that a case was looked at, and shows its history', async () => {
    const { applicationId, actor } = await applicant();
    expect(await openCase(applicationId, await context(manager, 4))).toMatchObject({ loginEmail: actor.email });
    const { history } = await loadHistory({ type: 'application', id: applicationId }, {});
    expect(history.map(({ event, actorName }) => [event, actorName])).toEqual([
      ['application_started', 'Jolijn de Wit'],
      ['application_submitted', 'Jolijn de Wit'],
      ['dossier_viewed', 'Berend Heer'],
    ]);
  });

  it('takes no check from a day to come', async () => {
    const { applicationId, version, actor } = await applicant();
    const tomorrow = { applicationId, version, ...check, checkedOn: calendarDate('2026-11-17') };
    const answer = await approveApplication(tomorrow, { actor: manager, ...later(10) });
    expect(answer).toMatchObject({ ok: false, errors: { checkedOn: { code: 'date_too_late' } } });
    expect(await findOwnRegistration(actor.accountId)).toBeNull();
  });

  it.each(['nothing', '00000000-0000-4000-8000-000000000000'])('knows no application %s', async (applicationId) => {
    expect(codesOf(await approve({ applicationId, version: 1 }))).toEqual(['application_unknown']);
    expect(await openCase(applicationId, await context(manager))).toBeNull();
  });

  it('of a draft is impossible: it is nobody’s business yet', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    const draft = await findOwnApplication(actor.accountId);
    const given = { applicationId: draft?.id ?? '', version: draft?.version ?? 0 };
    expect(codesOf(await approve(given))).toEqual(['application_unknown']);
    expect(await openCase(given.applicationId, await context(manager))).toBeNull();
  });
});

describe('rejecting', () => {
  it('keeps reasons and explanation for the applicant, and gives no number', async () => {
    const given = await applicant();
    expect(await reject(given)).toEqual({ ok: true });
    const { decision, state } = (await findOwnApplication(given.actor.accountId)) ?? {};
    expect(state).toBe('rejected');
    expect(decision).toMatchObject({ outcome: 'rejected', reasons: ['not_reachable'], explanation: 'Bel ons.' });
    expect(await findOwnRegistration(given.actor.accountId)).toBeNull();
    expect((await eventsOf(db, given.applicationId)).at(-1)).toBe('application_rejected');
    expect(await mailsTo(db, given.actor.email)).toEqual(['application_received', 'decision_news']);
  });

  it('records codes, never what was typed', async () => {
    const given = await applicant();
    expectOk(await reject(given));
    const events = await db.prisma.auditEvent.findMany({ where: { subjectId: given.applicationId } });
    const written = JSON.stringify(events.map(({ details }) => details));
    expect(written).toContain('not_reachable');
    expect(written).not.toContain('Bel ons');
  });

  it('leaves room for a new application', async () => {
    const given = await applicant();
    expectOk(await reject(given));
    expectOk(await startApplication({ actor: given.actor, ...later(20) }));
  });
});

describe('a decision is whole or it isn’t there', () => {
  it.each(['mail', 'pgboss.job', 'audit_event', 'decision', 'registration', 'search_word'])(
    'when %s can’t be written',
    async (table) => {
      const given = await applicant();
      const before = await everythingOf(given.applicationId, given.actor);
      await refuseInsertsInto(table);
      try {
        await expect(approve(given)).rejects.toThrow('out of order');
      } finally {
        await acceptInsertsInto(table);
      }
      expect(await everythingOf(given.applicationId, given.actor)).toEqual(before);
      expectOk(await approve(given));
    },
  );
});

describe('who may decide', () => {
  it('is never the applicant', async () => {
    const both = await newAccount({ roles: ['registrant', 'register_manager'] });
    await filledDraft(both);
    const given = await submitted(both);
    for (const answer of [await approve(given, both), await reject(given, both)])
      expect(codesOf(answer)).toEqual(['own_application']);
    expect((await findOwnApplication(both.accountId))?.state).toBe('submitted');
    expectOk(await approve(given));
  });

  it('is the first: the second is told what happened, by whom and when', async () => {
    const given = await applicant();
    expectOk(await approve(given));
    const late = await reject(given, await newManager('Anna Laat'));
    const told = { code: 'already_decided', outcome: 'approved', decidedBy: 'Berend Heer', decidedAt: later(10).now };
    expect(reasonsOf(late)).toEqual([told]);
    expect(await mailsTo(db, given.actor.email)).toEqual(['application_received', 'decision_news']);
  });

  it('is one of two at the same moment, and the other learns who it was', async () => {
    const given = await applicant();
    const other = await newManager('Anna Tegelijk');
    const answers = await atOnce<Answer>(db, given.applicationId, () => [approve(given), reject(given, other)]);
    const [won, lost] = answers[0]?.ok ? answers : answers.toReversed();
    expect([won?.ok, lost?.ok]).toEqual([true, false]);
    const { decision } = (await findSubmittedApplication(given.applicationId)) ?? {};
    const { outcome, decidedBy } = decision ?? {};
    expect(reasonsOf(lost ?? {})).toMatchObject([{ code: 'already_decided', outcome, decidedBy: decidedBy?.name }]);
    expect(await mailsTo(db, given.actor.email)).toEqual(['application_received', 'decision_news']);
  });

  it('finds an application that was withdrawn meanwhile as withdrawn', async () => {
    const given = await applicant();
    expectOk(await withdrawApplication(given, { actor: given.actor, ...later(9) }));
    expect(reasonsOf(await approve(given))).toEqual([{ code: 'not_open', state: 'withdrawn' }]);
    expect(await findOwnRegistration(given.actor.accountId)).toBeNull();
  });

  it('and withdrawing at the same moment: one of both happens', async () => {
    const given = await applicant();
    const answers = await atOnce<Answer>(db, given.applicationId, () => [
      approve(given),
      withdrawApplication(given, { actor: given.actor, ...later(10) }),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { state } = (await findOwnApplication(given.actor.accountId)) ?? {};
    expect(state === 'approved').toBe((await findOwnRegistration(given.actor.accountId)) !== null);
  });
});

describe('somebody who was in the register before', () => {
  it.each(['removed', 'deregistered'] as const)('and was %s keeps their number', async (state) => {
    const given = await applicant();
    const { number } = expectOk(await approve(given));
    const { actor } = given;
    expect(codesOf(await startApplication({ actor, ...later(0) }))).toEqual(['already_registered']);
    await db.prisma.registration.update({ where: { accountId: actor.accountId }, data: { state } });
    expect(await searchRegister(number, { today })).toMatchObject({ entries: [] });

    expectOk(await startApplication({ actor, ...later(30) }));
    const renamed = { ...name, partnerSurname: 'Zuidhoek', nameUse: 'N' };
    await filledDraft(actor, { name: renamed });
    const again = await submitted(actor);
    expect(await approve(again)).toEqual({ ok: true, number });
    const registration = await findOwnRegistration(actor.accountId);
    expect(registration).toMatchObject({ number, state: 'registered' });
    expect((await eventsOf(db, registration?.id ?? '')).at(-1)).toBe('registration_restored');
    const change = { section: 'name', before: name, after: renamed, changedById: manager.accountId };
    expect((await listChanges(registration?.id ?? '')).rows).toMatchObject([change]);
    const entries = [{ name: 'J. de Wit-Zuidhoek', registrationNumber: number, status: 'registered' }];
    expect(await searchRegister('zuidhoek', { today })).toMatchObject({ entries: expect.arrayContaining(entries) });
  });
});

async function registeredElsewhere(taken: { number: string; numberNormalised: string }) {
  const { accountId } = await newAccount();
  const person = { name, privateEmail: '', privatePhone: '', appointments: [], registeredOn: today, now };
  await inTransaction((tx) =>
    createRegistration(tx, { acceptances: [], decidedById: null, ...person, ...taken, accountId }),
  );
}

async function refuseInsertsInto(table: string) {
  await db.pool.query(`CREATE OR REPLACE FUNCTION out_of_order() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'out of order'; END $$`);
  await db.pool.query(
    `CREATE TRIGGER out_of_order BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION out_of_order()`,
  );
}

async function acceptInsertsInto(table: string) {
  await db.pool.query(`DROP TRIGGER out_of_order ON ${table}`);
}

/** All rows that a decision writes, but for the sequence, which may skip. */
async function everythingOf(applicationId: string, { accountId, email }: AccountActor) {
  const { rows } = await db.pool.query(
    `SELECT (SELECT row_to_json(a) FROM application a WHERE id = $1) AS application,
      (SELECT count(*) FROM decision WHERE application_id = $1) AS decisions,
      (SELECT count(*) FROM registration WHERE account_id = $2) AS registrations,
      (SELECT count(*) FROM search_word) AS words,
      (SELECT count(*) FROM audit_event) AS events,
      (SELECT count(*) FROM mail WHERE to_address = $3) AS mails,
      (SELECT count(*) FROM pgboss.job) AS jobs`,
    [applicationId, accountId, email],
  );
  return rows[0];
}

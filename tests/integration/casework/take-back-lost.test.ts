import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { approveTogether } from '@/lib/server/application/approve-together';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { requestInformation } from '@/lib/server/application/request-information';
import { startApplication } from '@/lib/server/application/start-application';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { takeBackDecisions } from '@/lib/server/casework/take-back-decisions';
import { forgetSettings } from '@/lib/server/content/data/settings';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { endedStep } from '@/lib/server/daily/steps/erasing';
import { markMessageRead } from '@/lib/server/mail/data/messages';
import { deliverMail } from '@/lib/server/mail/deliver-mail';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listFreshDecisions } from '@/lib/server/platform/fresh-decisions';
import { shieldRegistration } from '@/lib/server/registration/shield-registration';
import { formOf, own } from '@/tests/integration/registration/dossiers-people';
import { newSurname } from '@/tests/integration/registration/known-registration';
import { reject as rejectActivity, waiting } from '@/tests/integration/review/review-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { keep } from '../certification/certification-people';
import {
  applicant,
  appointment,
  check,
  codesOf,
  eventsOf,
  expectOk,
  mailsTo,
  name,
  newManager,
  now,
  type submitted,
  versionOf,
} from '../journey';
import { at, everything, freshIds, soon, tablesOf, takeBack } from './taken-back';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
});
afterAll(() => db.close());

type Given = Awaited<ReturnType<typeof submitted>>;

const newcomer = () => applicant({ name: { ...name, birthSurname: newSurname() } });
const approve = async ({ actor, applicationId }: Given) =>
  expectOk(await approveApplication({ applicationId, version: await versionOf(actor), ...check }, at(manager)));
const reject = async ({ actor, applicationId }: Given, moment = at(manager)) => {
  const why = { reasons: ['not_reachable'], explanation: 'Bel ons.' } as const;
  const input = { applicationId, version: await versionOf(actor), ...why, reasons: [...why.reasons] };
  return expectOk(await rejectApplication(input, moment));
};
const ask = async ({ actor, applicationId }: Given) => {
  const asked = { from: 'beheer', templates: [], questions: ['Waar werk je?'] } as const;
  const input = {
    applicationId,
    version: await versionOf(actor),
    ...asked,
    templates: [],
    questions: [...asked.questions],
  };
  return expectOk(await requestInformation(input, at(manager)));
};
const newsOf = ({ actor }: Given) =>
  db.prisma.mail.findFirstOrThrow({ where: { accountId: actor.accountId, template: 'decision_news' } });
const back = ({ applicationId }: Given, seconds?: number, by = manager) => takeBack(db, by, [applicationId], seconds);
const takenBack = async (given: Given) =>
  (await eventsOf(db, given.applicationId)).filter((event) => event === 'decision_taken_back').length;

/** Refused, and whatever stands is as it was before that. */
async function expectRefused(code: string, given: Given, seconds?: number, by?: AccountActor) {
  const before = await everything(db);
  expect(codesOf(await back(given, seconds, by))).toEqual([code]);
  expect(await everything(db)).toEqual(before);
  expect(await takenBack(given)).toBe(0);
}

describe('taking back', () => {
  it('goes until the very second at which the mail leaves, by the clock of the server', async () => {
    const [early, late] = [await newcomer(), await newcomer()];
    await reject(early);
    await reject(late);
    expectOk(await back(early, 9.999));
    await expectRefused('take_back_over', late, 10);
  });

  it('is only of whoever decided', async () => {
    const given = await newcomer();
    await reject(given, { actor: manager, ...soon(1) });
    await expectRefused('take_back_over', given, 2, colleague);
    expect(await listFreshDecisions(colleague.accountId, soon(2).now)).toEqual([]);
    expect(await listFreshDecisions(manager.accountId, soon(2).now)).toMatchObject([
      { subject: { type: 'application', id: given.applicationId } },
    ]);
  });

  it('pressed twice, or in two windows at once, is done once', async () => {
    const given = await newcomer();
    await reject(given);
    const decisions = await freshIds(db, [given.applicationId]);
    const press = () => takeBackDecisions({ decisions }, { actor: manager, ...soon(5) });
    const [id = ''] = decisions;
    for (const answer of await atOnce(db, id, () => [press(), press()], 'fresh_decision')) expectOk(answer);
    expectOk(await press());
    expect(await takenBack(given)).toBe(1);
  });

  it('of an approval leaves its number unused for good', async () => {
    const given = await newcomer();
    const first = await approve(given);
    expectOk(await back(given));
    const second = await approve(given);
    expect(second.number > first.number).toBe(true);
    expect(await db.prisma.registration.count({ where: { number: first.number } })).toBe(0);
  });

  it('goes after its owner read what was decided', async () => {
    const given = await waiting(db);
    expectOk(await rejectActivity(given, manager));
    const { accountId } = given.owner;
    const message = await db.prisma.message.findFirstOrThrow({ where: { accountId } });
    await inTransaction((tx) => markMessageRead(tx, { accountId, id: message.id }, now));
    const [fresh] = await db.prisma.freshDecision.findMany({ where: { subjectId: given.activityId } });
    const taken = { decisions: [fresh?.id ?? ''] };
    expectOk(await takeBackDecisions(taken, { actor: manager, now: fresh?.decidedAt ?? now, today: soon(0).today }));
    expect(await db.prisma.message.count({ where: { accountId } })).toBe(0);
  });
});

describe('whoever came first: ', () => {
  it.each<[string, (given: Given) => Promise<unknown>, (given: Given) => Promise<unknown>]>([
    [
      'its applicant withdrew',
      ask,
      async ({ actor }) => expectOk(await withdrawApplication({ version: await versionOf(actor) }, at(actor))),
    ],
    [
      'its applicant began another application',
      reject,
      async ({ actor }) => expectOk(await startApplication(at(actor))),
    ],
    [
      'who was registered added an activity',
      approve,
      async ({ actor }) => keep(db, (await own(actor)).id, [{ units: 1 }]),
    ],
    [
      'a colleague shielded the registration',
      approve,
      async ({ actor }) => expectOk(await shieldRegistration(await formOf((await own(actor)).id), at(colleague))),
    ],
  ])('%s', async (_, decide, happen) => {
    const given = await newcomer();
    await decide(given);
    await happen(given);
    await expectRefused('changed_meanwhile', given);
  });
});

describe('the mail of a decision', () => {
  const waits = async (mailId: string) => {
    const { rows } = await db.pool.query<{ seconds: number }>(
      'SELECT extract(epoch FROM start_after - created_on)::float8 AS seconds FROM pgboss.job WHERE id = $1',
      [mailId],
    );
    return rows.map(({ seconds }) => Math.round(seconds));
  };

  it('waits as long as it can be taken back, and goes with it; of the next decision it is queued anew', async () => {
    const given = await newcomer();
    await reject(given);
    const { id } = await newsOf(given);
    expect(await waits(id)).toEqual([10]);
    expectOk(await back(given));
    expect(await mailsTo(db, given.actor.email)).toEqual(['application_received']);
    expect(await waits(id)).toEqual([]);
    await reject(given);
    expect(await waits(id)).toEqual([10]);
  });

  it('that has left keeps the decision where it is', async () => {
    const given = await newcomer();
    await reject(given);
    await deliverMail((await newsOf(given)).id);
    await expectRefused('mail_left', given);
  });

  it('either leaves or is taken back when both happen at once', async () => {
    const given = await newcomer();
    await reject(given);
    const { id } = await newsOf(given);
    const [answer] = await atOnce<unknown>(db, id, () => [back(given), deliverMail(id)], 'mail');
    const isTakenBack = (answer as { ok: boolean }).ok;
    const mail = await db.prisma.mail.findUnique({ where: { id } });
    expect(mail?.state ?? 'gone').toBe(isTakenBack ? 'gone' : 'sent');
    expect(await takenBack(given)).toBe(isTakenBack ? 1 : 0);
  });
});

describe('several decisions taken together', () => {
  it('are taken back each by itself: what changed meanwhile is left, and told', async () => {
    const people = [await newcomer(), await newcomer(), await newcomer()];
    for (const [index, { applicationId }] of people.entries())
      await db.prisma.application.update({
        where: { id: applicationId },
        data: { privatePhone: `06 9100 000${index}` },
      });
    const picked = people.map(({ applicationId: id, version: said }) => ({ id, said }));
    const { linkTo: _, newNumberReason: __, ...phoned } = check;
    const { outcomes } = expectOk(
      await approveTogether({ picked, ...phoned, organisation: appointment.organisation }, at(colleague)),
    );
    expect(outcomes.map(({ code }) => code)).toEqual(['approved', 'approved', 'approved']);
    const [first] = people;
    const offered = await listFreshDecisions(colleague.accountId, soon(0).now);
    const ids = people.map(({ applicationId }) => applicationId);
    expect(offered.map(({ id }) => id)).toEqual(expect.arrayContaining(await freshIds(db, ids)));
    if (first) await keep(db, (await own(first.actor)).id, [{ units: 1 }]);
    expect(await takeBack(db, colleague, ids)).toEqual({ ok: true, left: 1 });
    const states = await db.prisma.application.findMany({ where: { id: { in: ids } }, select: { state: true } });
    expect(states.map(({ state }) => state).sort()).toEqual(['approved', 'submitted', 'submitted']);
  });
});

describe('what a decision wrote', () => {
  const kept = (given: Given) => db.prisma.freshDecision.count({ where: { subjectId: given.applicationId } });

  it('is kept until the next decision, or until the daily job', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    await reject(one);
    expect(await kept(one)).toBe(1);
    const { reasons, ...why } = { reasons: ['not_reachable'] as const, explanation: 'Bel ons.' };
    const input = { applicationId: other.applicationId, version: other.version, reasons: [...reasons], ...why };
    expectOk(await rejectApplication(input, { actor: manager, ...soon(10) }));
    expect([await kept(one), await kept(other)]).toEqual([0, 1]);
    await runDailyJob(soon(3600), () => {}, [endedStep]);
    expect(await kept(other)).toBe(0);
    expect(await db.prisma.freshDecisionWrite.count()).toBe(0);
  });

  it('is noted of every table but those that triggers of their own keep, and that of guesses', async () => {
    const { rows } = await db.pool.query<{ name: string }>(
      "SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'fresh_write'",
    );
    const noted = rows.map(({ name: table }) => table.replaceAll('"', ''));
    const others = [
      'application_employer_word',
      'catalogue_entry',
      'employer_word',
      'newcomer',
      'rate_limit',
      'shown_surname',
    ];
    expect((await tablesOf(db)).filter((table) => !noted.includes(table)).sort()).toEqual(others);
  });

  it('is not noted where the register gives no time for it, and the mail leaves at once', async () => {
    await db.prisma.setting.updateMany({ where: { key: 'take_back_seconds' }, data: { value: 0 } });
    forgetSettings();
    const given = await newcomer();
    await reject(given);
    expect(await kept(given)).toBe(0);
    const { id } = await newsOf(given);
    const { rows } = await db.pool.query('SELECT 1 FROM pgboss.job WHERE id = $1 AND start_after <= now()', [id]);
    expect(rows).toHaveLength(1);
  });
});

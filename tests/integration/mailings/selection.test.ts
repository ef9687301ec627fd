import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { type Hundredths, hundredthsOf } from '@/lib/content/amounts';
import type { MailingFilters } from '@/lib/mailings/mailing-filters';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { countReceivers } from '@/lib/server/mailings/count-receivers';
import { openMailing } from '@/lib/server/mailings/open-mailing';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { keep, tenPointsAreEnough } from '../certification/certification-people';
import { codesOf, context, expectOk, later, newManager, reasonsOf, today } from '../journey';
import { counted, emptyRegister, everybody, inRegister, key, mailingOf, totals, work, write } from './mailing-people';

let db: TestDatabase;
let maker: AccountActor;

beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  await emptyRegister(db);
  maker = await newManager('Berend Heer');
});

const points = (amount: number) => hundredthsOf(amount) as Hundredths;
const found = async (filters: Partial<MailingFilters>) => {
  const { id } = await counted(maker, { filters: { ...everybody, ...filters } });
  const rows = await db.prisma.mailingReceiver.findMany({ where: { mailingId: id } });
  return new Set(rows.map(({ registrationId }) => registrationId));
};
const example = { name: 'J.', linkInMail: 'link' };

it('each kind is found by itself, with whom it can’t reach told apart', async () => {
  const grace = { graceUntil: new Date('2027-06-30T00:00:00Z') };
  const [registered] = await inRegister(db, 1);
  const [inGrace] = await inRegister(db, 1, grace);
  const [certified] = await inRegister(db, 1, { state: 'certified' });
  const [removed] = await inRegister(db, 1, { state: 'removed' });
  const [loginless] = await inRegister(db, 1, { account: false });
  expect(await found({ kinds: ['registered'] })).toEqual(new Set([registered, loginless]));
  expect(await found({ kinds: ['grace'] })).toEqual(new Set([inGrace]));
  expect(await found({ kinds: ['certified', 'removed'] })).toEqual(new Set([certified, removed]));
  const mailing = await counted(maker);
  expect(await totals(mailing.id)).toMatchObject({ waiting: 3, unreachable: 1 });
});

it('points that are missing are those of the cycle that runs', async () => {
  const [none = '', some = '', enough = ''] = await inRegister(db, 3);
  await keep(db, some, [{ units: 6, type: 'day', state: 'approved' }]);
  await keep(db, enough, [{ units: 10, type: 'day', state: 'approved' }]);
  expect(await found({ pointsShort: points(1) })).toEqual(new Set([none, some]));
  expect(await found({ pointsShort: points(4.5) })).toEqual(new Set([none]));
  expect(await found({ accreditedShort: points(1) })).toEqual(new Set());
  expect(await found({ cycleEndsBy: day('2026-12-31') })).toEqual(new Set());
  expect(await found({ cycleEndsBy: day('2060-12-31') })).toEqual(new Set([none, some, enough]));
});

it('whoever ticked the version in force is left out, and whoever ticked another isn’t', async () => {
  const documents = await getDocumentsOn(today);
  const documentId = documents.code_of_conduct?.id ?? '';
  const [not = '', ticked = '', older = ''] = await inRegister(db, 3);
  const former = await db.prisma.document.create({
    data: {
      ...{ code: 'code_of_conduct', version: 'oud', title: 'Oud', body: 'Oud' },
      validFrom: new Date('2015-01-01T00:00:00Z'),
    },
  });
  const tick = { tick: 'subscribes_code_of_conduct', acceptedAt: later(0).now } as const;
  await db.prisma.registrationAcceptance.createMany({
    data: [
      { registrationId: ticked, documentId, ...tick },
      { registrationId: older, documentId: former.id, ...tick },
    ],
  });
  expect(await found({ document: 'code_of_conduct' })).toEqual(new Set([not, older]));
});

it('of an employer, whoever works there on the day', async () => {
  const [here = '', before = '', elsewhere = ''] = await inRegister(db, 3);
  const row = {
    position: 0,
    function: 'attendance_officer',
    hoursPerWeek: 24,
    employerKind: 'municipality',
    form: 'employed',
    startsOn: new Date('2020-01-01T00:00:00Z'),
  } as const;
  await db.prisma.registrationAppointment.createMany({
    data: [
      { ...row, registrationId: here, organisation: 'Gemeente Voorbeeldstad' },
      {
        ...row,
        registrationId: before,
        organisation: 'Gemeente Voorbeeldstad',
        endsOn: new Date('2026-11-15T00:00:00Z'),
      },
      { ...row, registrationId: elsewhere, organisation: 'Gemeente Elders' },
    ],
  });
  expect(await found({ organisation: 'gemeente voorbeeld' })).toEqual(new Set([here]));
  expect(await found({ organisation: '%' })).toEqual(new Set());
});

it('a register of more than a page is looked at page by page, and a page that is taken again finds nobody twice', async () => {
  await inRegister(db, 1100);
  const { mailingId } = expectOk(await write(maker));
  await work(mailingId, 1);
  expect(await mailingOf(mailingId)).toMatchObject({ state: 'drafted', step: 1 });
  await work(mailingId);
  expect(await totals(mailingId)).toMatchObject({ waiting: 1100 });
});

it('one preview of each kind that gets it says what somebody of that kind reads', async () => {
  const [none = ''] = await inRegister(db, 1);
  const [certified = ''] = await inRegister(db, 1, { state: 'certified' });
  await inRegister(db, 1, { state: 'removed' });
  await keep(db, certified, [{ units: 6, type: 'day', state: 'approved' }]);
  const body = 'Nog {{points_missing}} punten voor {{cycle_end}}; een antwoord binnen {{answer_weeks}} weken.';
  const mailing = await counted(maker, {
    body,
    filters: { ...everybody, kinds: ['registered', 'certified', 'removed'] },
  });
  const opened = await openMailing(mailing.id, later(1), example);
  expect(opened?.previews).toMatchObject([
    { kind: 'registered', count: 1, body: expect.stringMatching(/^Nog 10 punten voor 31 december .* 4 weken\.$/) },
    { kind: 'certified', count: 1, body: expect.stringMatching(/^Nog 4 punten/) },
  ]);
  expect(JSON.stringify(opened)).not.toContain(none);
  expect(await totals(mailing.id)).toMatchObject({ waiting: 2, no_cycle: 1 });
});

it('a figure that isn’t there is refused where it was typed', async () => {
  expect(await write(maker, { subject: '{{naam}}', body: '{{answer_weeks}}' })).toEqual({
    ok: false,
    errors: { subject: { code: 'unknown_figure', names: ['naam'] } },
  });
});

it('of two managers who change it at once, the second is shown what the first wrote', async () => {
  const other = await newManager('Bea Heer');
  const mailing = await counted(maker);
  expectOk(await write(other, { ...key(mailing), subject: 'Van Bea' }));
  expect(reasonsOf(await write(maker, { ...key(mailing), subject: 'Van Berend' }))).toMatchObject([
    { code: 'changed_elsewhere', stored: { subject: 'Van Bea', 'kinds.registered': 'on' } },
  ]);
});

it('a second press of the button that wrote it writes it once', async () => {
  const mailingId = randomUUID();
  const answers = await Promise.all([write(maker, { mailingId }), write(maker, { mailingId })]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await db.prisma.mailing.count({ where: { writtenById: maker.accountId } })).toBe(1);
});

it('receivers are looked for anew when it changes or somebody asks, and never once it was sent', async () => {
  await inRegister(db, 2);
  const mailing = await counted(maker);
  await inRegister(db, 1);
  expectOk(await countReceivers(key(mailing), await context(maker)));
  await work(mailing.id);
  expect(await totals(mailing.id)).toMatchObject({ waiting: 3 });
  await db.prisma.mailing.update({
    where: { id: mailing.id },
    data: { state: 'sending', sentFrom: later(1).now },
  });
  expect(codesOf(await countReceivers(key(await mailingOf(mailing.id)), await context(maker)))).toEqual([
    'mailing_not_now',
  ]);
});

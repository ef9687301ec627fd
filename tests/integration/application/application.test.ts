import type { AccountActor } from '@/lib/access/actor';
import { ticks } from '@/lib/content/documents';
import { approveApplication } from '@/lib/server/application/approve-application';
import { type Application, findOwnApplication } from '@/lib/server/application/data/applications';
import { startApplication } from '@/lib/server/application/start-application';
import { submitApplication } from '@/lib/server/application/submit-application';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  applicant,
  appointment,
  check,
  codesOf,
  confirmed,
  context,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  mailsTo,
  name,
  newAccount,
  newManager,
  reasonsOf,
  submitted,
  versionOf,
  versionsInForce,
} from '../journey';
import { acceptDocuments, removeAppointment, saveAppointment, saveContact, saveName } from '../sections';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function ownOf({ accountId }: AccountActor) {
  const own = await findOwnApplication(accountId);
  if (!own) throw new Error('no application');
  return own;
}

type Loaded = Pick<Application, 'version' | 'appointmentIds'>;
type Answer = { ok: boolean; reasons?: { code: string }[] };

/** Each form of an application, pressed in a window with what it was loaded with. */
const forms: [string, (loaded: Loaded, actor: AccountActor, turn: number) => Promise<Answer>][] = [
  [
    'a name',
    ({ version }, actor, turn) =>
      saveName({ version, ...name, initials: `${'AB'[turn - 1]}.` }, { actor, ...later(2) }),
  ],
  [
    'contact',
    ({ version }, actor, turn) => {
      const contact = { privateEmail: `venster-${turn}@y.example`, privatePhone: '0612345678' };
      return saveContact({ version, ...contact }, { actor, ...later(2) });
    },
  ],
  [
    'an appointment',
    ({ version, appointmentIds: [row] }, actor, turn) => {
      const job = { ...appointment, organisation: `Venster ${turn}` };
      return saveAppointment({ version, position: 0, row, ...job }, { actor, ...later(2) });
    },
  ],
  [
    'the ticks',
    async ({ version }, actor, turn) =>
      acceptDocuments({ version, versions: await versionsInForce(), ticks: ticks.slice(turn) }, { actor, ...later(2) }),
  ],
];

describe('a draft', () => {
  it('is kept step by step, each with the next version, and read back whole', async () => {
    const actor = await confirmed(db);
    const at = await context(actor, 2);
    expectOk(await saveName({ version: 1, ...name }, at));
    expectOk(await saveContact({ version: 2, privateEmail: actor.email, privatePhone: '06 12 34 56 78' }, at));
    expectOk(await saveAppointment({ version: 3, position: 0, ...appointment }, at));
    expectOk(await acceptDocuments({ version: 4, versions: await versionsInForce(), ticks: [...ticks] }, at));
    const own = await ownOf(actor);
    expect(own).toMatchObject({ state: 'draft', version: 5, name, nameSaved: true, privatePhone: '06 12 34 56 78' });
    expect(own.appointments).toEqual([appointment]);
    expect(own.acceptances.map(({ tick }) => tick).sort()).toEqual([...ticks].sort());
  });

  it('tells an older window what is stored now, and keeps that', async () => {
    const actor = await confirmed(db);
    const version = await versionOf(actor);
    expectOk(await saveName({ version, ...name, initials: 'J.A.' }, await context(actor, 1)));
    const stale = await saveName({ version, ...name, initials: 'Q.' }, await context(actor, 2));
    const stored = { ...name, initials: 'J.A.' };
    expect(reasonsOf(stale)).toEqual([{ code: 'changed_elsewhere', version: version + 1, stored }]);
    expect((await ownOf(actor)).name).toEqual(stored);
    expectOk(await saveName({ version: version + 1, ...name, initials: 'Q.' }, await context(actor, 3)));
  });

  it.each(forms)('refuses %s from an older window and changes nothing', async (_, save) => {
    const actor = await newAccount();
    await filledDraft(actor);
    const before = await ownOf(actor);
    expect(codesOf(await save({ ...before, version: before.version - 1 }, actor, 1))).toEqual(['changed_elsewhere']);
    expect(await ownOf(actor)).toEqual(before);
  });

  it.each(forms)('lets one of two windows that save %s at once win', async (_, save) => {
    const actor = await newAccount();
    await filledDraft(actor);
    const loaded = await ownOf(actor);
    const answers = await atOnce(db, loaded.id, () => [1, 2].map((turn) => save(loaded, actor, turn)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['changed_elsewhere']);
    expect((await ownOf(actor)).version).toBe(loaded.version + 1);
  });

  it.each<[string, (version: number, actor: AccountActor) => Promise<object>]>([
    ['save', (version, actor) => saveName({ version, ...name, initials: 'Q.' }, { actor, ...later(9) })],
    ['send', (version, actor) => submitApplication({ version }, { actor, ...later(9) })],
    ['withdraw', (version, actor) => withdrawApplication({ version }, { actor, ...later(9) })],
  ])('lets no window of a withdrawn one %s the next', async (_, act) => {
    const actor = await newAccount();
    await filledDraft(actor);
    const { id, version } = await ownOf(actor);
    expectOk(await withdrawApplication({ version }, { actor, ...later(5) }));
    expectOk(await startApplication({ actor, ...later(6) }));
    await filledDraft(actor);
    const next = await ownOf(actor);
    expect(next.id).not.toBe(id);
    // Whatever version the old page had, also one that the new draft would have reached by now.
    for (let loaded = 1; loaded <= version; loaded += 1)
      expect(codesOf((await act(loaded, actor)) as { ok: boolean })).not.toEqual([]);
    expect(await ownOf(actor)).toEqual(next);
  });

  it('takes appointments out by their place', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    const second = { ...appointment, organisation: 'Regio Zuid', hoursPerWeek: 7.5 };
    expectOk(
      await saveAppointment({ version: await versionOf(actor), position: 1, ...second }, await context(actor, 4)),
    );
    expectOk(await removeAppointment({ version: await versionOf(actor), position: 0 }, await context(actor, 5)));
    expect((await ownOf(actor)).appointments).toEqual([second]);
  });

  it('keeps the time of a tick that was given before', async () => {
    const actor = await newAccount();
    await filledDraft(actor, { ticks: ['meets_competency_profile'] });
    const [first] = (await ownOf(actor)).acceptances;
    const all = { version: await versionOf(actor), versions: await versionsInForce(), ticks: [...ticks] };
    expectOk(await acceptDocuments(all, await context(actor, 60)));
    const kept = (await ownOf(actor)).acceptances.find(({ tick }) => tick === 'meets_competency_profile');
    expect(kept).toEqual(first);
  });

  it('takes no tick for a version that is no longer in force', async () => {
    const actor = await newAccount();
    await filledDraft(actor, { ticks: [] });
    const versions = { ...(await versionsInForce()), code_of_conduct: '2009' };
    const version = await versionOf(actor);
    const answer = await acceptDocuments(
      { version, versions, ticks: ['subscribes_code_of_conduct'] },
      await context(actor, 5),
    );
    expect(codesOf(answer as never)).toEqual(['document_not_in_force']);
    expect((await ownOf(actor)).acceptances).toEqual([]);
  });

  it('is one at a time, also when begun twice at once', async () => {
    const actor = await newAccount();
    const answers = await Promise.all([1, 2, 3].map(() => startApplication({ actor, ...later(0) })));
    expect(answers.map((answer) => (answer.ok ? 'ok' : codesOf(answer)[0])).sort()).toEqual([
      'application_open',
      'application_open',
      'ok',
    ]);
    expect(await db.prisma.application.count({ where: { accountId: actor.accountId } })).toBe(1);
  });
});

describe('submitting', () => {
  it('records the day, the promise, the event and one mail', async () => {
    const { actor, applicationId } = await applicant();
    const own = await ownOf(actor);
    expect(own).toMatchObject({ state: 'submitted', submittedOn: '2026-11-16', answerDueOn: '2026-12-14' });
    expect(await eventsOf(db, applicationId)).toEqual(['application_started', 'application_submitted']);
    expect(await mailsTo(db, actor.email)).toEqual(['application_received']);
  });

  it.each([
    ['too few hours', { appointment: { hoursPerWeek: 15.9 } }, ['requirement_not_met']],
    [
      'a function that doesn’t count',
      { appointment: { function: 'other' } },
      ['requirement_not_met', 'requirement_not_met'],
    ],
    [
      'an appointment that begins tomorrow',
      { appointment: { startsOn: calendarDate('2026-11-17') } },
      ['requirement_not_met', 'requirement_not_met'],
    ],
    ['a tick that is missing', { ticks: ticks.slice(1) }, ['requirement_not_met']],
  ] as const)('is blocked by %s, and nothing is sent', async (_, contents, codes) => {
    const actor = await newAccount();
    await filledDraft(actor, contents);
    const answer = await submitApplication({ version: await versionOf(actor) }, await context(actor, 3));
    expect(codesOf(answer)).toEqual(codes);
    expect((await ownOf(actor)).state).toBe('draft');
    expect(await mailsTo(db, actor.email)).toEqual([]);
  });

  it('of a draft that was only begun names everything that is missing', async () => {
    const actor = await confirmed(db);
    const answer = await submitApplication({ version: await versionOf(actor) }, await context(actor, 3));
    const missing = ['name_not_checked', 'private_phone_missing', 'no_appointment'];
    expect(codesOf(answer)).toEqual([...missing, ...Array(4).fill('requirement_not_met')]);
  });

  it('from an older window is refused: what was read is not what would be sent', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    const answer = await submitApplication({ version: (await versionOf(actor)) - 1 }, await context(actor, 3));
    expect(codesOf(answer)).toEqual(['changed_meanwhile']);
    expect((await ownOf(actor)).state).toBe('draft');
  });

  it('twice, at once or one after the other, is one submission and one mail', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    const version = await versionOf(actor);
    const press = () => submitApplication({ version }, { actor, ...later(3) });
    expect(await Promise.all([press(), press(), press()])).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await press()).toEqual({ ok: true });
    const { id } = await ownOf(actor);
    expect(await mailsTo(db, actor.email)).toEqual(['application_received']);
    expect((await eventsOf(db, id)).filter((event) => event === 'application_submitted')).toHaveLength(1);
  });

  it('closes the draft: a tab that was still open can change nothing', async () => {
    const { actor } = await applicant();
    const before = await ownOf(actor);
    const answer = await saveName({ version: before.version, ...name, initials: 'Z.' }, await context(actor, 4));
    expect(codesOf(answer as never)).toEqual(['not_a_draft']);
    expect(await ownOf(actor)).toEqual(before);
  });

  it('without an application is refused', async () => {
    expect(codesOf(await submitApplication({ version: 1 }, await context(await newAccount())))).toEqual([
      'no_application',
    ]);
  });
});

describe('withdrawing', () => {
  it('ends a submitted application with one mail, also when pressed twice', async () => {
    const { actor, applicationId, version } = await applicant();
    const press = () => withdrawApplication({ version }, { actor, ...later(5) });
    expect([await press(), await press()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await ownOf(actor)).toMatchObject({ state: 'withdrawn', endedAt: later(5).now });
    expect(await mailsTo(db, actor.email)).toEqual(['application_received', 'application_withdrawn']);
    expect((await eventsOf(db, applicationId)).at(-1)).toBe('application_withdrawn');
  });

  it('pressed twice at once is one withdrawal, one event and one mail', async () => {
    const { actor, applicationId, version } = await applicant();
    const press = () => withdrawApplication({ version }, { actor, ...later(5) });
    const answers = await atOnce<{ ok: boolean }>(db, applicationId, () => [press(), press()]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect((await eventsOf(db, applicationId)).filter((event) => event === 'application_withdrawn')).toHaveLength(1);
    expect((await mailsTo(db, actor.email)).filter((template) => template === 'application_withdrawn')).toHaveLength(1);
  });

  it('of a draft needs no mail, and a new one may be begun', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    expectOk(await withdrawApplication({ version: await versionOf(actor) }, await context(actor, 5)));
    expect(await mailsTo(db, actor.email)).toEqual([]);
    expectOk(await startApplication({ actor, ...later(6) }));
    expect((await ownOf(actor)).state).toBe('draft');
    await filledDraft(actor);
    await submitted(actor);
  });

  it('never undoes a decision', async () => {
    const { actor, applicationId, version } = await applicant();
    const manager = await newManager();
    expectOk(await approveApplication({ applicationId, version, ...check }, { actor: manager, ...later(5) }));
    const answer = await withdrawApplication({ version }, { actor, ...later(6) });
    expect(reasonsOf(answer)).toEqual([{ code: 'not_open', state: 'approved' }]);
    expect((await ownOf(actor)).state).toBe('approved');
  });
});

import type { AccountActor } from '@/lib/access/actor';
import { isEligible } from '@/lib/eligibility/requirements';
import { submitApplication } from '@/lib/server/application/submit-application';
import { assessAsSubmitted } from '@/lib/server/eligibility/assessments';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { appointment, codesOf, expectOk, later, name, newManager, versionOf, versionsInForce } from '../journey';
import { acceptDocuments, removeAppointment, saveAppointment, saveContact, saveName } from '../sections';
import { answer, asked, daysLater, ownOf } from './asked';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

async function corrections(subjectId: string) {
  const where = { subjectId, event: 'application_corrected' };
  const events = await db.prisma.auditEvent.findMany({ where, orderBy: { id: 'asc' } });
  return events.map(({ actorId, actorRole, details }) => ({ actorId, actorRole, details }));
}

const at = later(15);
const sections: [string, (version: number, actor: AccountActor) => Promise<{ ok: boolean }>][] = [
  ['name', (version, actor) => saveName({ version, ...name, initials: 'J.K.' }, { actor, ...at })],
  [
    'contact',
    (version, actor) =>
      saveContact({ version, privateEmail: 'ander@post.example', privatePhone: '0612345678' }, { actor, ...at }),
  ],
  [
    'appointments',
    (version, actor) => saveAppointment({ version, position: 0, ...appointment, hoursPerWeek: 30 }, { actor, ...at }),
  ],
  ['appointments', (version, actor) => removeAppointment({ version, position: 0 }, { actor, ...at })],
  [
    'documents',
    async (version, actor) =>
      acceptDocuments({ version, versions: await versionsInForce(), ticks: [] }, { actor, ...at }),
  ],
];

describe('while an answer is awaited', () => {
  it.each(sections)('the %s may be corrected, which is recorded', async (section, correct) => {
    const { actor, applicationId } = await asked(manager);
    const before = await ownOf(actor);
    expectOk(await correct(before.version, actor));
    expect(await ownOf(actor)).not.toEqual(before);
    expect(await corrections(applicationId)).toEqual([
      { actorId: actor.accountId, actorRole: 'registrant', details: { section } },
    ]);
  });

  it.each(sections)('an older window’s %s is refused', async (_, correct) => {
    const { actor, applicationId } = await asked(manager);
    const before = await ownOf(actor);
    expect((await correct(before.version - 1, actor)).ok).toBe(false);
    expect(await ownOf(actor)).toEqual(before);
    expect(await corrections(applicationId)).toEqual([]);
  });

  it('what is saved unchanged is no correction', async () => {
    const { actor, applicationId } = await asked(manager);
    expectOk(await saveName({ version: await versionOf(actor), ...name }, { actor, ...at }));
    expect(await corrections(applicationId)).toEqual([]);
  });

  it('submitting once more isn’t possible', async () => {
    const { actor } = await asked(manager);
    const answered = await submitApplication({ version: await versionOf(actor) }, { actor, ...at });
    expect(codesOf(answered)).toEqual(['wrong_state']);
  });

  it('after the answer nothing may change any more', async () => {
    const { actor, request } = await asked(manager);
    expectOk(await answer(actor, request.version));
    const version = await versionOf(actor);
    for (const [, correct] of sections)
      expect(codesOf((await correct(version, actor)) as never)[0]).toBe('not_a_draft');
  });

  it('the requirements are assessed of the corrected data, as of the day of submission', async () => {
    const { actor } = await asked(manager);
    const correct = async (hoursPerWeek: number) =>
      saveAppointment(
        { version: await versionOf(actor), position: 0, ...appointment, hoursPerWeek },
        { actor, ...daysLater(8) },
      );
    expectOk(await correct(15));
    expect(isEligible(await assessAsSubmitted(await ownOf(actor)))).toBe(false);
    expectOk(await correct(16));
    expect(isEligible(await assessAsSubmitted(await ownOf(actor)))).toBe(true);
  });

  it('ticks are given for the documents of the day of submission', async () => {
    const { actor } = await asked(manager);
    const versions = await versionsInForce();
    const newer = { code: 'code_of_conduct', version: '2099 test', title: 'T', body: 'B' } as const;
    await db.prisma.document.create({ data: { ...newer, validFrom: new Date('2026-11-20T00:00:00Z') } });
    const ticks = ['subscribes_code_of_conduct', 'subscribes_code_addendum'] as const;
    const input = { version: await versionOf(actor), versions, ticks: [...ticks] };
    expectOk(await acceptDocuments(input, { actor, ...daysLater(8) }));
    const given = (await ownOf(actor)).acceptances.find(({ tick }) => tick === 'subscribes_code_of_conduct');
    expect(given?.version).toBe(versions.code_of_conduct);
  });
});

import { basename } from 'node:path';
import type { AccountActor } from '@/lib/access/actor';
import { certificationQueue } from '@/lib/certification/certification-queue';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { openCase } from '@/lib/server/application/open-case';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { countCertifications } from '@/lib/server/certification/data/certification-queue';
import { openCertification } from '@/lib/server/certification/open-certification';
import { openReview } from '@/lib/server/review/open-review';
import { importsOf, sources } from '@/tests/architecture/source';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { context, newManager, now, today } from '../journey';
import { attendanceActs } from './attendance-acts';
import { contentActs } from './content-acts';
import { acts, codes, formerManager, peopleActs, type Somebody, somebody, taskActs } from './power-acts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const OWN = [
  ...['own_application', 'own_case', 'own_activity', 'own_certification', 'own_task', 'own_mail'],
  ...['own_attendance', 'claim_own'],
];

/** A manager who had somebody's registration under this login, and lost it to the login that it has now. */
async function formerHolder(of: Somebody): Promise<AccountActor> {
  const manager = await newManager('Vroeger Ingeschreven');
  const { registrationId } = of;
  await db.prisma.formerHolder.create({ data: { registrationId, accountId: manager.accountId, until: now } });
  return manager;
}

const doneBy = ({ accountId }: AccountActor) => db.prisma.auditEvent.count({ where: { actorId: accountId } });

const standsFor: Record<string, Parameters<typeof somebody>[1]> = {
  'lift-shielding': { shielded: true },
  'reinstate-registration': { state: 'removed' },
};

describe.each(Object.entries({ ...acts, ...attendanceActs, ...taskActs }))('%s', (act, run) => {
  it('is refused to a manager on a matter of their other login', async () => {
    const of = await somebody(db, standsFor[act]);
    const manager = await formerHolder(of);
    const [code, ...others] = codes(await run(of, manager, db));
    expect(OWN).toContain(code);
    expect(others).toEqual([]);
    expect(await doneBy(manager)).toBe(0);
  });

  it('is refused when the role was lost since the request began', async () => {
    const of = await somebody(db, standsFor[act]);
    const manager = await formerManager(db);
    expect(codes(await run(of, manager, db))).toEqual(['not_allowed']);
    expect(await doneBy(manager)).toBe(0);
  });
});

it.each(Object.entries({ ...peopleActs, ...contentActs }))(
  '%s is refused to whoever lost the role since the request began',
  async (_, run) => {
    const manager = await formerManager(db);
    const [code] = codes(await run(await somebody(db), manager, db));
    expect(['not_allowed', 'no_longer_manager']).toContain(code);
    expect(await doneBy(manager)).toBe(0);
  },
);

/** What follows from an approval that came about. */
const FOLLOWING = 'settle-kept-rows-of';

it('every use-case of a manager’s action is tried above', () => {
  const asked = sources(['app/(beheer)'])
    .filter(({ path }) => basename(path) === 'actions.ts')
    .flatMap(importsOf)
    .filter(({ from }) => /^lib\/server\/(?!platform\/)[^/]+\/(?!door$)[^/]+$/.test(from))
    .flatMap(({ names }) => names.match(/\b(?!type\b)[a-z]\w*/g) ?? [])
    .map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  const tried = Object.keys({ ...acts, ...attendanceActs, ...peopleActs, ...contentActs });
  expect([...new Set(asked)].sort()).toEqual([...tried, FOLLOWING].sort());
});

describe('matters of a manager’s other login', () => {
  let of: Somebody;
  let manager: AccountActor;
  beforeAll(async () => {
    of = await somebody(db);
    manager = await formerHolder(of);
  });

  it('are marked as their own on each page', async () => {
    const at = await context(manager);
    expect(await openCase(of.about.applicationId, at)).toMatchObject({ isOwnCase: true, notes: [] });
    expect(await openDossier(of.registrationId, at)).toMatchObject({ isOwn: true });
    expect(await openDossierForm(of.registrationId, at)).toMatchObject({ isOwn: true });
    expect(await openReview(of.activityId, at, 'register_manager')).toMatchObject({ isOwn: true });
    expect(await openCertification(of.certificationId, at)).toMatchObject({ isOwn: true });
  });

  it('aren’t the next case of a queue', async () => {
    const stranger = await newManager();
    const seenBy = async ({ accountId }: AccountActor) => {
      const by = { accountId, numberPrefix: 'LKLR-', today };
      const [seen = 0] = await countCertifications([certificationQueue.asking({})], by);
      return seen;
    };
    expect(await seenBy(manager)).toBe((await seenBy(stranger)) - 1);
  });

  it('are found over every registration and login between them', async () => {
    const far = await somebody(db);
    const { accountId } = of.actor;
    await db.prisma.formerHolder.create({ data: { registrationId: far.registrationId, accountId, until: now } });
    const { accountIds, registrationIds } = await findOwnMatters(manager.accountId);
    expect(new Set(accountIds)).toEqual(new Set([manager.accountId, accountId, far.actor.accountId]));
    expect(new Set(registrationIds)).toEqual(new Set([of.registrationId, far.registrationId]));
  });
});

it('a case isn’t assigned to a colleague whose other login it is of', async () => {
  const of = await somebody(db);
  const colleague = await formerHolder(of);
  const given = { ...of, colleague };
  const manager = await newManager();
  const assign = acts['assign-case'] as (typeof acts)[string];
  expect(await assign(given, manager, db)).toEqual({ ok: false, errors: { assignee: { code: 'unknown_choice' } } });
  const assignActivity = acts['assign-activities'] as (typeof acts)[string];
  expect(codes(await assignActivity(given, manager, db))).toEqual(['own_activity']);
});

import { GET as openRoute } from '@/app/bewijs/[id]/route';
import type { AccountActor } from '@/lib/access/actor';
import { listEvidence } from '@/lib/server/portfolio/data/evidence';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { removeEvidence } from '@/lib/server/portfolio/remove-evidence';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { polyglot } from '@/tests/support/evidence-samples';
import { HOST, logIn } from '../asking';
import { expectOk, later, newAccount, newManager } from '../journey';
import { activityOf, add, newOwner, type Owner, provenActivity } from './given-evidence';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeaders);

let db: TestDatabase;
let owner: Owner;
let manager: AccountActor;

beforeAll(async () => {
  db = await openTestDatabase();
  owner = await newOwner();
  manager = await newManager();
});
afterAll(() => db.close());

const eventsAbout = async (subjectId: string) =>
  (await db.prisma.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } }))
    .map(({ event, actorId, actorRole, details }) => ({ event, actorId, actorRole, details }))
    .filter(({ event }) => event !== 'evidence_added' && event !== 'evidence_removed');

describe('opening evidence', () => {
  const open = (id: string, query = '') =>
    openRoute(new Request(`https://${HOST}/bewijs/${id}${query}`), { params: Promise.resolve({ id }) });

  it('gives its owner the file, as a download', async () => {
    const activityId = await activityOf(db, owner);
    const bytes = polyglot();
    await add(owner, activityId, bytes, 'Diploma één.html');
    const [row] = await listEvidence(activityId);
    await logIn(owner.actor);
    const response = await open(row?.id ?? '');
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Diploma een.pdf"; filename*=UTF-8''Diploma%20%C3%A9%C3%A9n.pdf`,
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(await eventsAbout(activityId)).toEqual([]);
  });

  it('gives it to look at in the page, as guarded and recorded as the download is', async () => {
    const activityId = await activityOf(db, owner, 'submitted');
    expectOk(await add(owner, activityId));
    const [row] = await listEvidence(activityId);
    await logIn(manager);
    const response = await open(row?.id ?? '', '?inzien=1');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^inline; filename="/),
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'x-content-type-options': 'nosniff',
    });
    expect(await eventsAbout(activityId)).toMatchObject([{ event: 'evidence_opened', actorId: manager.accountId }]);
  });

  const assessorOf = () => newAccount({ roles: ['assessor'] });

  it('is recorded when a manager or the assigned assessor does it', async () => {
    const assessor = await assessorOf();
    const activityId = await activityOf(db, owner, 'submitted', { assignedToId: assessor.accountId });
    expectOk(await add(owner, activityId));
    const [row] = await listEvidence(activityId);
    const details = { evidenceId: row?.id };
    for (const reader of [assessor, manager]) {
      await logIn(reader);
      expect([reader.name, (await open(row?.id ?? '')).status]).toEqual([reader.name, 200]);
    }
    expect(await eventsAbout(activityId)).toEqual([
      { event: 'evidence_opened', actorId: assessor.accountId, actorRole: 'assessor', details },
      { event: 'evidence_opened', actorId: manager.accountId, actorRole: 'register_manager', details },
    ]);
    const used = await db.prisma.auditEvent.findMany({ where: { event: 'role_used' }, orderBy: { id: 'asc' } });
    expect(used.map(({ subjectId, actorRole }) => [subjectId, actorRole])).toEqual([
      [assessor.accountId, 'assessor'],
      [manager.accountId, 'register_manager'],
    ]);
  });

  it.each([
    ['another registrant', async () => (await newOwner()).actor],
    ['somebody with nothing in the register', () => newAccount()],
    ['an assessor with other work', assessorOf],
  ])('isn’t there for %s, and recorded', async (_, make) => {
    const { activityId, evidenceId } = await provenActivity(db, owner);
    const stranger = await make();
    await logIn(stranger);
    const refused = await open(evidenceId);
    const unknown = await open('00000000-0000-4000-8000-000000000000');
    expect([refused.status, await refused.text()]).toEqual([404, await unknown.text()]);
    expect(await eventsAbout(activityId)).toMatchObject([{ event: 'evidence_refused', actorId: stranger.accountId }]);
  });

  it('of a draft is its owner’s alone, also of a change of an approved activity', async () => {
    const { activityId, evidenceId } = await provenActivity(db, owner);
    const assessor = await assessorOf();
    const both = { ...owner.actor, roles: ['registrant', 'register_manager'] as AccountActor['roles'] };
    const approved = await activityOf(db, owner, 'approved', { assignedToId: assessor.accountId });
    const change = await activityOf(db, owner, 'draft', { assignedToId: assessor.accountId });
    await db.prisma.activity.update({ where: { id: change }, data: { replacesId: approved } });
    expectOk(await add(owner, change));
    const [ofChange] = await listEvidence(change);
    for (const stranger of [manager, assessor])
      for (const id of [evidenceId, ofChange?.id ?? '']) {
        await logIn(stranger);
        expect((await open(id)).status).toBe(404);
      }
    expect(await eventsAbout(activityId)).toMatchObject([
      { event: 'evidence_refused', actorId: manager.accountId },
      { event: 'evidence_refused', actorId: assessor.accountId },
    ]);
    await logIn(both);
    expect((await open(evidenceId)).status).toBe(200);
  });

  it('is refused to an assessor to whom it is no longer assigned', async () => {
    const assessor = await assessorOf();
    const activityId = await activityOf(db, owner, 'submitted', { assignedToId: assessor.accountId });
    await add(owner, activityId);
    const [row] = await listEvidence(activityId);
    await db.prisma.activity.update({ where: { id: activityId }, data: { assignedToId: null } });
    await logIn(assessor);
    expect((await open(row?.id ?? '')).status).toBe(404);
  });

  it('asks a visitor to log in, whether the file exists or not, and records nothing', async () => {
    const { activityId, evidenceId } = await provenActivity(db, owner);
    await logIn(null);
    for (const id of [evidenceId, 'iets']) {
      const response = await open(id);
      expect([response.status, response.headers.get('location')]).toEqual([307, `/inloggen?naar=%2Fbewijs%2F${id}`]);
    }
    expect(await eventsAbout(activityId)).toEqual([]);
  });

  it.each([
    ['the key in the storage', ({ storageKey }: { storageKey: string }) => storageKey],
    ['the activity', ({ activityId }: { activityId: string }) => activityId],
    ['a name', () => 'bewijs.pdf'],
    ['a path', () => '../../../etc/passwd'],
    ['nothing that text can hold', () => '\u0000'],
  ])('finds nothing by %s', async (_, idOf) => {
    const proven = await provenActivity(db, owner);
    await logIn(owner.actor);
    expect((await open(idOf(proven))).status).toBe(404);
  });

  it('finds nothing by a link from before it was removed', async () => {
    const { evidenceId } = await provenActivity(db, owner);
    await removeEvidence({ evidenceId }, { actor: owner.actor, ...later(30) });
    await logIn(owner.actor);
    expect((await open(evidenceId)).status).toBe(404);
  });

  it('says so when the file itself is lost', async () => {
    const { evidenceId, storageKey } = await provenActivity(db, owner);
    await storage().remove(storageKey);
    await logIn(owner.actor);
    const response = await open(evidenceId);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('ontbreekt');
  });
});

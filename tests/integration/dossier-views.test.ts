import { listOwnDossierViews } from '@/lib/server/data/dossier-views';
import { openMail } from '@/lib/server/use-cases/open-mail';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, context, later, newManager } from './journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('the owner is told each reading, also of an address beside a mail', async () => {
  const { actor } = await applicant();
  const manager = await newManager();
  const { id } = await db.prisma.mail.findFirstOrThrow({ where: { accountId: actor.accountId } });
  for (const minutes of [60, 61]) await openMail(id, await context(manager, minutes));
  const { rows: views } = await listOwnDossierViews(actor.accountId);
  expect(views.map(({ at, readerId, role }) => [at, readerId, role])).toEqual([
    [later(61).now, manager.accountId, 'register_manager'],
    [later(60).now, manager.accountId, 'register_manager'],
  ]);
});

it.each(['00000000-0000-4000-8000-000000000000', 'x'])('a mail that there isn’t, %s, is no reading', async (id) => {
  const before = await db.prisma.auditEvent.count();
  expect(await openMail(id, await context(await newManager()))).toBeNull();
  expect(await db.prisma.auditEvent.count()).toBe(before);
});

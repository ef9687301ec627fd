import { caseQueue } from '@/lib/application/case-queue';
import { openCase } from '@/lib/server/application/open-case';
import { openQueue } from '@/lib/server/application/open-queue';
import { submitApplication } from '@/lib/server/application/submit-application';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { openMail } from '@/lib/server/casework/open-mail';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, context, expectOk, later, name, newManager, versionOf } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('the owner reads of each opening of a mail to them', async () => {
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

it('an applicant reads of a search in the queue by their address, and not of one by name', async () => {
  const { actor } = await applicant();
  const manager = await newManager();
  expectOk(await submitApplication({ version: await versionOf(actor) }, { actor, ...later(5) }));
  const { id, birthSurname } = await db.prisma.application.findFirstOrThrow({ where: { accountId: actor.accountId } });
  const search = async (q: string, minutes: number) => {
    const { rows } = await openQueue(caseQueue.read({ q }), await context(manager, minutes), 'register_manager');
    expect(rows.map((row) => row.id)).toContain(id);
    return (await listOwnDossierViews(actor.accountId)).rows.map(({ what, readerId }) => [what, readerId]);
  };
  expect(await search(birthSurname, 60)).toEqual([]);
  expect(await search(actor.email, 61)).toEqual([['dossier_found', manager.accountId]]);
});

describe('a person whom a case shows as a possible duplicate', () => {
  const told = async (accountId: string) =>
    (await listOwnDossierViews(accountId)).rows.map(({ what, readerId }) => [what, readerId]);
  const waiting = async (surname: string, privatePhone: string) => {
    const given = await applicant({ name: { ...name, birthSurname: surname } });
    await db.prisma.application.update({ where: { id: given.applicationId }, data: { privatePhone } });
    return given;
  };

  it('reads of it when an address or phone number found them, and not when a name did', async () => {
    const [surname, phone] = [newSurname(), '06 55512345'];
    const { applicationId, actor } = await waiting(surname, phone);
    const byPhone = await registered(db, { surname: newSurname(), account: 'used', phone: '+31 6 55512345' });
    const byEmail = await registered(db, { surname: newSurname(), account: 'used', email: actor.email });
    const byName = await registered(db, { surname, account: 'used' });
    const other = await waiting(newSurname(), phone);
    const manager = await newManager();
    expect(await openCase(applicationId, await context(manager))).toMatchObject({ duplicates: { count: 4 } });
    for (const { accountId } of [byPhone.owner, byEmail.owner, other.actor])
      expect(await told(accountId)).toEqual([['dossier_found', manager.accountId]]);
    expect(await told(byName.owner.accountId)).toEqual([]);
    expect(await told(actor.accountId)).toEqual([['dossier_viewed', manager.accountId]]);
  });
});

it.each(['00000000-0000-4000-8000-000000000000', 'x'])('a mail that there isn’t, %s, is no reading', async (id) => {
  const before = await db.prisma.auditEvent.count();
  expect(await openMail(id, await context(await newManager()))).toBeNull();
  expect(await db.prisma.auditEvent.count()).toBe(before);
});

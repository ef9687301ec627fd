import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { deleteAccount } from '@/lib/server/access/delete-account';
import { approveApplication } from '@/lib/server/application/approve-application';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { searchDossiers } from '@/lib/server/casework/search-dossiers';
import { writeMessage } from '@/lib/server/casework/write-message';
import { listMessages } from '@/lib/server/mail/data/messages';
import { inTransaction } from '@/lib/server/platform/db/database';
import { keepFormerHolder, listHolders, moveToAccount } from '@/lib/server/registration/data/registration-links';
import { own, registrant } from '@/tests/integration/registration/dossiers-people';
import { newSurname } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, check, codesOf, context, expectOk, later, name, newManager, password } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
let former: Awaited<ReturnType<typeof registrant>>;
let given: Awaited<ReturnType<typeof applicant>>;
/** Somebody in the register who lost their login, applied anew, and whose number went to the new one. */
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  const contents = { name: { ...name, birthSurname: newSurname() } };
  former = await registrant(manager, contents);
  const message = { formId: randomUUID(), dossierId: former.id, subject: 'Steekproef', body: 'Bel ons even.' };
  expectOk(await writeMessage(message, { actor: manager, ...later(12) }));
  await openDossier(former.id, await context(manager, 15));
  given = await applicant(contents);
  const linkTo = { id: former.id, version: (await own(former.actor)).version };
  const input = { applicationId: given.applicationId, version: given.version, ...check, linkTo, replaceAccount: true };
  expectOk(await approveApplication(input, { actor: manager, ...later(20) }));
});
afterAll(() => db.close());

const dossierOf = async (id: string) => {
  const dossier = await openDossier(id, await context(manager, 30));
  if (!dossier || 'movedTo' in dossier) throw new Error('no dossier');
  return dossier;
};

describe('the dossier of a registration that got another login', () => {
  it('still holds the application and decision that led to its number, and the mails', async () => {
    const dossier = await dossierOf(former.id);
    expect(new Map(dossier.applications.map(({ id, decision }) => [id, decision?.outcome]))).toEqual(
      new Map([
        [given.applicationId, 'approved'],
        [former.applicationId, 'approved'],
      ]),
    );
    expect(new Set(dossier.mails.map(({ toAddress }) => toAddress))).toEqual(
      new Set([former.actor.email, given.actor.email]),
    );
  });

  it('is what a manager finds once by either address, and where the former login leads', async () => {
    expect(await openDossier(former.actor.accountId, await context(manager))).toEqual({ movedTo: former.id });
    const search = { typed: former.actor.email, filter: null };
    const { hits } = expectOk(await searchDossiers(search, { actor: manager, ...later(30) }));
    expect(hits.map(({ id }) => id)).toEqual([former.id]);
  });

  it('gives its messages to the new login alone', async () => {
    const subjects = async ({ accountId }: AccountActor) =>
      (await listMessages(accountId, null, 10)).rows.map(({ subject }) => subject);
    expect(await subjects(given.actor)).toEqual(['Steekproef']);
    expect(await subjects(former.actor)).toEqual([]);
    expect((await dossierOf(former.id)).messages).toHaveLength(1);
  });

  it('also tells its owner who read it before', async () => {
    const { rows: views } = await listOwnDossierViews(given.actor.accountId);
    expect(views.map(({ at, readerId }) => [at, readerId])).toContainEqual([later(15).now, manager.accountId]);
    expect((await dossierOf(former.id)).id).toBe(former.id);
  });

  it('stays when the former login is deleted', async () => {
    const answer = await deleteAccount({ currentPassword: password }, { actor: former.actor, ...later(40) });
    expect(codesOf(answer as { ok: boolean })).toEqual(['has_registration']);
    expect((await dossierOf(former.id)).applications).toHaveLength(2);
  });

  it('moves back to the former login, which is no former holder then', async () => {
    const [mine, other] = [former.actor.accountId, given.actor.accountId];
    const registration = await own(given.actor);
    await inTransaction(async (tx) => {
      await moveToAccount(tx, registration, mine);
      await keepFormerHolder(tx, former.id, { from: other, to: mine, until: later(50).now });
    });
    expect(await listHolders(await own(former.actor))).toEqual([mine, other]);
    expect((await dossierOf(former.id)).applications).toHaveLength(2);
    expect((await listMessages(mine, null, 10)).rows).toHaveLength(1);
  });
});

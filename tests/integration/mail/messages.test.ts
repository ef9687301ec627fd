import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { writeMessage } from '@/lib/server/casework/write-message';
import { countUnreadMessages, listMessages } from '@/lib/server/mail/data/messages';
import { answerMessage } from '@/lib/server/registration/answer-message';
import { loadFrameFacts } from '@/lib/server/registration/data/frame-facts';
import { openMessage } from '@/lib/server/registration/open-message';
import { importedPerson, registrant } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, codesOf, eventsOf, expectOk, later, mailsTo, newAccount, newManager } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const letter = { subject: 'Over je portfolio', body: 'Wil je ons bellen?' };
const write = (dossierId: string, by = manager, minutes = 20, formId: string = randomUUID()) =>
  writeMessage({ formId, dossierId, ...letter }, { actor: by, ...later(minutes) });
const inbox = async ({ accountId }: AccountActor) => (await listMessages(accountId, null, 20)).rows;

describe('a message', () => {
  it('waits in Mijn LKLR; the mail only says so, and the audit holds no word of it', async () => {
    const { actor, id } = await registrant(manager);
    expectOk(await write(id));
    expect(await inbox(actor)).toMatchObject([{ ...letter, readAt: null, authorName: 'Berend Heer' }]);
    expect((await mailsTo(db, actor.email)).at(-1)).toBe('message_news');
    const mail = await db.prisma.mail.findFirstOrThrow({ where: { toAddress: actor.email, template: 'message_news' } });
    const events = await db.prisma.auditEvent.findMany({ where: { subjectId: id, event: 'message_sent' } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify([mail.params, events[0]?.details])).not.toMatch(/portfolio|bellen/);
  });

  it('is written and mailed once by one form, however often its button is pressed', async () => {
    const { actor, id } = await registrant(manager);
    const formId = randomUUID();
    const press = () => write(id, manager, 20, formId);
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await inbox(actor)).toHaveLength(1);
    expect((await mailsTo(db, actor.email)).filter((template) => template === 'message_news')).toHaveLength(1);
    expect((await eventsOf(db, id)).filter((event) => event === 'message_sent')).toHaveLength(1);
  });

  it('also goes to a person without a registration', async () => {
    const { actor } = await applicant();
    expectOk(await write(actor.accountId));
    expect(await inbox(actor)).toHaveLength(1);
    expect((await eventsOf(db, actor.accountId)).at(-1)).toBe('message_sent');
  });

  it('is read once it was opened, by its receiver alone', async () => {
    const { actor, id } = await registrant(manager);
    expectOk(await write(id));
    const [message] = await inbox(actor);
    const messageId = message?.id ?? '';
    const stranger = await newAccount();
    for (const other of [stranger, manager])
      expect(await openMessage(messageId, { actor: other, ...later(25) })).toBeNull();
    expect(await countUnreadMessages(actor.accountId)).toBe(1);
    const facts = { unread: 1, unreadNews: 0, isInRegister: true, application: null, questions: null };
    expect(await loadFrameFacts(actor, later(25).now)).toEqual(facts);
    expect(await openMessage(messageId, { actor, ...later(26) })).toMatchObject(letter);
    await openMessage(messageId, { actor, ...later(27) });
    expect(await countUnreadMessages(actor.accountId)).toBe(0);
    expect((await inbox(actor))[0]?.readAt).toEqual(later(26).now);
  });

  it('is answered once by its receiver, which the dossier shows and of which its writer gets a mail', async () => {
    const { actor, id } = await registrant(manager);
    expectOk(await write(id));
    const [{ id: messageId } = { id: '' }] = await inbox(actor);
    const answer = (by: AccountActor, words: string, minutes = 30) =>
      answerMessage({ id: messageId, answer: words }, { actor: by, ...later(minutes) });
    expect(codesOf(await answer(await newAccount(), 'Nee.'))).toEqual(['message_unknown']);
    expectOk(await answer(actor, 'Ik bel morgen.'));
    expectOk(await answer(actor, 'Ik bel morgen.', 31));
    expect(codesOf(await answer(actor, 'Toch niet.', 32))).toEqual(['message_already_answered']);
    expect(await inbox(actor)).toMatchObject([{ answer: 'Ik bel morgen.', answeredAt: later(30).now }]);
    const mails = (await mailsTo(db, manager.email)).filter((template) => template === 'message_answered');
    expect(mails).toHaveLength(1);
    const events = await db.prisma.auditEvent.findMany({ where: { subjectId: id, event: 'message_answered' } });
    expect(events).toHaveLength(1);
    const mail = await db.prisma.mail.findFirstOrThrow({ where: { template: 'message_answered' } });
    expect(JSON.stringify([mail.params, events[0]?.details])).not.toMatch(/morgen/);
  });

  it('of the register itself takes no answer', async () => {
    const actor = await newAccount();
    const id = randomUUID();
    await db.prisma.message.create({
      data: { id, accountId: actor.accountId, at: later(1).now, subject: 'Nieuws', body: 'Er is nieuws.' },
    });
    expect(codesOf(await answerMessage({ id, answer: 'Dank.' }, { actor, ...later(2) }))).toEqual(['not_from_manager']);
  });

  it.each([UNKNOWN, 'x'])('isn’t there under %s', async (id) => {
    expect(await openMessage(id, { actor: await newAccount(), ...later(1) })).toBeNull();
  });

  it('is refused to oneself, to nobody, to a person without an account and to a colleague', async () => {
    const { actor, id } = await registrant(manager);
    const { id: imported } = await importedPerson(db, 'Zonderlogin');
    const before = await db.prisma.message.count();
    const both = { ...actor, roles: ['registrant' as const, 'register_manager' as const] };
    expect(codesOf(await write(id, both))).toEqual(['own_case']);
    expect(codesOf(await write(UNKNOWN))).toEqual(['dossier_unknown']);
    expect(codesOf(await write(imported))).toEqual(['no_account']);
    expect(codesOf(await write((await newManager()).accountId))).toEqual(['dossier_unknown']);
    expect(await db.prisma.message.count()).toBe(before);
  });
});

it('an inbox is in pages, the newest first', async () => {
  const { actor, id } = await registrant(manager);
  for (const minutes of [31, 32, 33]) expectOk(await write(id, manager, minutes));
  const first = await listMessages(actor.accountId, null, 1);
  const second = await listMessages(actor.accountId, { after: first.after ?? '' }, 1);
  const third = await listMessages(actor.accountId, { after: second.after ?? '' }, 1);
  const written = [first, second, third].map(({ rows }) => rows.map(({ at }) => at));
  expect(written).toEqual([33, 32, 31].map((minutes) => [later(minutes).now]));
  expect([first.before, third.after]).toEqual([null, null]);
  expect(await listMessages(actor.accountId, { before: third.before ?? '' }, 1)).toEqual(second);
});

import { execFileSync } from 'node:child_process';
import { applicationFile, applicationPdf } from '@/lib/server/application/application-pdf';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { nameWorkContact } from '@/lib/server/application/name-work-contact';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { bundled } from '@/scripts/bundled.mjs';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, codesOf, expectOk, filledDraft, later, newAccount } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function draftOf() {
  const actor = await newAccount();
  await filledDraft(actor);
  return actor;
}

const CONTACT = 'Mijn teamleider, 030 1234567';
const READER = bundled('pdf-text');

describe('a contact at work', () => {
  it('is kept with a draft, and gone once there is nothing left to check', async () => {
    const actor = await draftOf();
    const own = await findOwnApplication(actor.accountId);
    const version = own?.version ?? 0;
    const named = { version, workContact: CONTACT, another: 'no' as const };
    expectOk(await nameWorkContact(named, { actor, ...later(1) }));
    expectOk(await nameWorkContact(named, { actor, ...later(1) }));
    expect(codesOf(await nameWorkContact({ ...named, workContact: 'Een ander' }, { actor, ...later(2) }))).toEqual([
      'changed_elsewhere',
    ]);
    expect(await findOwnApplication(actor.accountId)).toMatchObject({ workContact: CONTACT, version: version + 1 });
    expectOk(await withdrawApplication({ version: version + 1 }, { actor, ...later(3) }));
    expect(await findOwnApplication(actor.accountId)).toMatchObject({ workContact: '' });
    expect(codesOf(await nameWorkContact({ ...named, version: version + 2 }, { actor, ...later(4) }))).toEqual([
      'not_a_draft',
    ]);
  });

  it('isn’t asked of somebody without an application', async () => {
    const named = { version: 1, workContact: CONTACT, another: 'no' as const };
    expect(codesOf(await nameWorkContact(named, { actor: await newAccount(), ...later(1) }))).toEqual([
      'no_application',
    ]);
  });
});

describe('an application as a file', () => {
  it('is a tagged PDF in Dutch with what was sent in', async () => {
    const { actor } = await applicant();
    const own = await findOwnApplication(actor.accountId);
    if (!own) throw new Error('No application');
    const { now: submittedAt, today: submittedOn } = later(5);
    const sent = { ...own, submittedAt, submittedOn, answerDueOn: null, workContact: CONTACT };
    const input = await applicationPdf(sent);
    const { info, isUa, pages } = JSON.parse(execFileSync(process.execPath, READER, { input, encoding: 'utf8' }));
    expect(info).toMatchObject({ Title: 'Aanvraag voor registratie', Language: 'nl-NL' });
    expect(isUa).toBe(true);
    const text = pages
      .map((page: { text: string }) => page.text)
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const words of [CONTACT, own.privateEmail]) expect(text).toContain(words);
    expect(JSON.stringify(pages[0].structure)).toContain('H2');
  });

  it('isn’t there for a draft, nor for who never applied', async () => {
    const actor = await draftOf();
    for (const application of [await findOwnApplication(actor.accountId), null])
      expect((await applicationFile(application)).status).toBe(404);
  });
});

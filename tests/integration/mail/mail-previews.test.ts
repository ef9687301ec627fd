import { GET } from '@/app/dev/mails/[template]/html/route';
import { mailSubject, mailTemplates } from '@/lib/text/nl/mail/mails';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const open = (template: string) =>
  GET(new Request(`http://localhost/dev/mails/${template}/html`), { params: Promise.resolve({ template }) });

it.each(mailTemplates)('/dev shows the mail %s whole', async (template) => {
  const answer = await open(template);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain(mailSubject(template));
  expect(html).not.toMatch(/undefined|NaN|\[object|\{\{/);
});

it.each(['', 'unknown', 'constructor'])('knows no mail %j', async (template) => {
  expect((await open(template)).status).toBe(404);
});

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

it('/dev shows every mail whole', async () => {
  const broken = [];
  for (const template of mailTemplates) {
    const answer = await open(template);
    const html = await answer.text();
    const isWhole = html.includes(mailSubject(template)) && !/undefined|NaN|\[object|\{\{/.test(html);
    if (answer.status !== 200 || !isWhole) broken.push({ template, status: answer.status, html });
  }
  expect(broken).toEqual([]);
});

it.each(['', 'unknown', 'constructor'])('knows no mail %j', async (template) => {
  expect((await open(template)).status).toBe(404);
});

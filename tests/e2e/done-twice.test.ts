import { confirmText } from '@/lib/text/nl/access/account';
import { casePath, newApplicant, newPerson, pathOf, signUp, steps } from '@/tests/support/e2e/applicant';
import { onPurpose } from '@/tests/support/e2e/apply-by-http';
import { formData, formOn, HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { linkIn, readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { resetLinkFor } from '@/tests/support/e2e/reset-link';
import { pause } from '@/tests/support/e2e/server';

let server: LentServer;
let visitor: HttpClient;
let manager: HttpClient;
let resetLink: string;

beforeAll(async () => {
  server = await lentServer();
  visitor = new HttpClient(server.url);
  manager = await clientOf(server, personas.manager);
  const forgetful = newPerson('vergeten');
  await newApplicant(server, forgetful);
  resetLink = await resetLinkFor(server, forgetful.email);
});
afterAll(() => server?.stop());

const headingOf = ({ document }: { document: Document }) => document.querySelector('h1')?.textContent;

describe('a link in a mail', () => {
  it('that was used, made up or cut off says so and does nothing', async () => {
    const one = newPerson('eenmaal');
    const link = await signUp(server, one);
    const early = await visitor.visit(link);
    await new HttpClient(server.url).fillIn(link, { password: one.password });
    // The page that was opened before is posted after.
    const second = await new HttpClient(server.url).post(link, formData(formOn(early), { password: one.password }));
    expect([second.status, second.location]).toEqual([200, null]);
    const token = link.split('/').at(-1) ?? '';
    const { already_used, unknown } = confirmText.states;
    for (const [path, { title }] of [
      [link, already_used],
      [link.slice(0, -1), unknown],
      [`${link}A`, unknown],
      [`/bevestigen/${'A'.repeat(token.length)}`, unknown],
      [resetLink.replace('wachtwoord-vergeten', 'bevestigen'), unknown],
    ] as const) {
      const answer = await visitor.get(path);
      expect([path, answer.status, headingOf(answer)]).toEqual([path, 200, title]);
      expect(answer.document.querySelector('input[name=password]')).toBeNull();
    }
  });

  it('that is older than a newer sign-up says so', async () => {
    const twice = newPerson('tweemaal');
    const first = await signUp(server, twice);
    const after = await readMails(server.dataDir, twice.email);
    await visitor.fillIn('/aanmelden', { ...twice });
    const second = pathOf(linkIn(await waitForMail(server.dataDir, { to: twice.email, after })));
    const older = await visitor.get(first);
    expect(headingOf(older)).toBe(confirmText.states.newer_mail.title);
    expect(older.document.querySelector('input[name=password]')).toBeNull();
    expect((await visitor.get(second)).document.querySelector('input[name=password]')).not.toBeNull();
  });

  it('for a password works once', async () => {
    const page = await visitor.visit(resetLink);
    const form = () => formData(formOn(page), { password: 'een goed en lang wachtwoord' });
    expect((await visitor.post(resetLink, form())).location).toBe('/inloggen?na=wachtwoord');
    const again = await visitor.post(resetLink, form());
    expect([again.status, again.location]).toEqual([200, null]);
  });
});

describe('twice', () => {
  it('submitted at once is one application and one mail', async () => {
    const twice = newPerson('dubbelklik');
    const client = await newApplicant(server, twice);
    for (const step of [steps.name, steps.contact, steps.appointment, steps.documents])
      await client.submit(await client.visit(step.path), {
        ...step.values,
        ...(step === steps.name && { birthSurname: 'Dubbelklik' }),
      });
    const page = await client.visit(steps.submit.path);
    const answers = await Promise.all([client.submit(page), client.submit(page)]);
    for (const answer of answers) expect(answer.location).toBe('/mijn/aanvraag');
    await waitForMail(server.dataDir, { to: twice.email, subject: /ontvangen/i });

    const approval = await manager.visit(await casePath(manager, 'Dubbelklik'));
    const decided = await Promise.all(
      [1, 2].map(() => manager.submit(approval, { appointmentCheck: 'document_seen', ...onPurpose })),
    );
    expect(decided.filter(({ location }) => location?.includes('besloten'))).toHaveLength(1);
    expect(JSON.parse((await visitor.get('/api/v1/register?q=dubbelklik')).html).results).toHaveLength(1);
    await waitForMail(server.dataDir, { to: twice.email, subject: /nieuws/i });
    await pause(2_000);
    const subjects = (await readMails(server.dataDir, twice.email)).map(({ subject }) => subject);
    for (const once of [/ontvangen/i, /nieuws/i])
      expect(subjects.filter((subject) => once.test(subject))).toHaveLength(1);
  });

  it('opened, the older page is told, keeps its text and shows what is stored now', async () => {
    const client = await newApplicant(server, newPerson('tabblad'));
    const old = await client.visit(steps.contact.path);
    expect((await client.submit(old, { privatePhone: '06 11111111' })).location).toBe('/mijn/aanvraag/aanstellingen');
    const told = await client.submit(old, { privatePhone: '06 22222222' });
    expect(told.status).toBe(200);
    expect(told.document.querySelector<HTMLInputElement>('input[name=privatePhone]')?.value).toBe('06 22222222');
    expect(told.document.querySelector('.form-outcome')?.textContent).toContain('06 11111111');
    expect((await client.visit('/mijn/gegevens')).text).toContain('06 11111111');
    // Sending it again is a choice, and holds.
    expect((await client.submit(told)).location).toBe('/mijn/aanvraag/aanstellingen');
    expect((await client.visit('/mijn/gegevens')).text).toContain('06 22222222');
  });
});

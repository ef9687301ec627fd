import type { Browser } from 'playwright-core';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { decisionText } from '@/lib/text/nl/casework/management';
import { takeBackNewsTexts, takeBackText as text } from '@/lib/text/nl/casework/take-back';
import { mailText } from '@/lib/text/nl/mail/mails';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { HttpClient } from '@/tests/support/e2e/http';
import { tabTo } from '@/tests/support/e2e/keyboard';
import { readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { personas } from '@/tests/support/e2e/personas';
import { startServer, TAKE_BACK_SECONDS, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { submitCase, type Waiting } from '@/tests/support/e2e/waiting-case';

const QUEUE = '/beheer/aanvragen';

const modes = browserModes([
  { mode: 'with JavaScript', javaScript: true, surname: 'Teruggaard', phone: '06 8100 0001' },
  { mode: 'without JavaScript', javaScript: false, surname: 'Omkeerder', phone: '06 8100 0002' },
]);

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ takeBackSeconds: TAKE_BACK_SECONDS });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each goes on where the one before it ended.
describe.each(modes)('an approval that was a mistake, $mode', ({ javaScript, surname, phone }) => {
  let waiting: Waiting;
  let manager: Visitor;
  let caseAt: string;
  const inRegister = async () => (await new HttpClient(server.url).get(`/api/v1/register?q=${surname}`)).html;
  const decisionMails = async () =>
    (await readMails(server.dataDir, waiting.email)).filter(
      ({ subject }) => subject === mailText.decision_news({ name: null }).subject,
    );

  beforeAll(async () => {
    waiting = await submitCase(server, { surname, phone });
    manager = await Visitor.arrive(browser, server, { javaScript });
    await manager.logIn({ email: personas.manager, path: QUEUE });
  });
  afterAll(() => manager?.leave());

  it('is offered to be taken back beside what was done', async () => {
    caseAt = await manager.followInto(`K. ${surname}`, QUEUE);
    await manager.choose(appointmentCheckLabels.employer_phoned);
    await manager.pressTowards(decisionText.approve.submit, /besloten=/);
    await manager.see(`K. ${surname}`);
    await manager.see(javaScript ? /nog \d+ seconden?/ : /Terugdraaien kan tot \d\d\.\d\d\.\d\d uur/);
    expect(await inRegister()).toContain(`K. ${surname}`);
  });

  it('leads back to the case as it was, and out of the register', async () => {
    if (javaScript) {
      await tabTo(manager.page, text.submit);
      await manager.page.keyboard.press('Enter');
      await manager.page.waitForURL(`**${caseAt}?na=teruggedraaid`);
    } else await manager.press(text.submit, { to: `${caseAt}?na=teruggedraaid` });
    await manager.see(takeBackNewsTexts.teruggedraaid.text);
    expect(await inRegister()).not.toContain(`K. ${surname}`);
    expect(await manager.read()).not.toContain(decisionText.taken.heading);
  });

  it('makes room for a rejection, whose mail alone reaches the applicant', async () => {
    await manager.choose(decisionText.reject.heading);
    await manager.choose(rejectionReasonTexts.not_reachable.label);
    await manager.fill({ [decisionText.fields.explanation.label]: 'We konden je niet bereiken.' });
    await manager.pressTowards(decisionText.reject.submit, /besloten=/);
    expect(await decisionMails()).toEqual([]);
    await waitForMail(server.dataDir, { to: waiting.email, subject: mailText.decision_news({ name: null }).subject });
    expect(await decisionMails()).toHaveLength(1);
    const { text: own } = await waiting.client.visit('/mijn/aanvraag');
    expect(own).toContain('We konden je niet bereiken.');
  });

  it('can’t be taken back once its mail has left', async () => {
    if (javaScript) {
      await manager.see(text.over);
      expect(await manager.page.getByRole('button', { name: text.submit }).count()).toBe(0);
      return;
    }
    await manager.press(text.submit, { to: `${caseAt}?na=te-laat-teruggedraaid` });
    await manager.see(takeBackNewsTexts['te-laat-teruggedraaid'].text);
    await manager.see(decisionText.taken.heading);
  });
});

import type { Browser } from 'playwright-core';
import { rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { answerText, askedText, askText } from '@/lib/text/nl/application/information';
import { decisionText, queueText } from '@/lib/text/nl/casework/management';
import { mailText } from '@/lib/text/nl/mail/mails';
import { applicationText, myDetailsText } from '@/lib/text/nl/registration/my-lklr';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';
import { formText, formTroubleTexts, savingText } from '@/lib/text/nl/shared/forms';
import { casePath, newApplicant, newPerson, pathOf, steps, submitWhole } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { linkIn, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { hoursTemplate } from '@/tests/support/e2e/question-templates';
import { Visitor } from '@/tests/support/e2e/visitor';

const { contact, appointments, documents, overview, saveAndNext, start } = applicationText;
const stale = formTroubleTexts.stale();
const [firstAnswer, secondAnswer] = ['Vierentwintig uur, elke week.', 'Mijn teamleider.\nBel haar op dinsdag.'];
const ownQuestion = 'Wie bij je werkgever kan dit bevestigen?';
const template = hoursTemplate();

let browser: Browser;
let server: LentServer;
/** The manager, logged in. */
let office: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  office = await clientOf(server, personas.manager);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each part goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, surname: 'Gevraagde' },
    { mode: 'without JavaScript', javaScript: false, surname: 'Bevraagde' },
  ]),
)('an application that is asked about, $mode', ({ javaScript, surname }) => {
  const noor = newPerson(`noor-${surname.toLowerCase()}`);
  let applicant: Visitor;
  let manager: Visitor;
  let caseAt: string;

  beforeAll(async () => {
    await submitWhole(await newApplicant(server, noor), { birthSurname: surname });
    caseAt = await casePath(office, surname);
    applicant = await Visitor.arrive(browser, server, { javaScript });
    manager = await Visitor.arrive(browser, server, { javaScript, as: office });
  });
  afterAll(async () => {
    await applicant?.leave();
    await manager?.leave();
  });

  describe('the questions', () => {
    it('are chosen from the list and written oneself; none at all is no question', async () => {
      await manager.open(caseAt);
      await manager.choose(askText.heading);
      expect(await manager.pressInVain(askText.submit)).toEqual([expect.stringContaining('minstens één vraag')]);
      await manager.choose(askText.template(template.title, template.question));
      // In the second box, which is a press away; the first one may stay empty.
      await manager.page.getByText(askText.another, { exact: true }).first().click();
      await manager.fill({ [askText.own(1)]: ownQuestion });
      await manager.pressTowards(askText.submit, /besloten=/);
      await manager.see(askText.done(`K. ${surname}`));
      await manager.open(caseAt);
      await manager.see(decisionText.waits);
    });

    it('are told of by a mail that doesn’t hold them, and whose link leads to them after logging in', async () => {
      const { subject } = mailText.information_requested({ name: null, answerBy: '' });
      const mail = await waitForMail(server.dataDir, { to: noor.email, subject });
      for (const question of [template.question, ownQuestion]) expect(mail.text + mail.html).not.toContain(question);
      await applicant.logIn({ ...noor, path: pathOf(linkIn(mail)) });
      expect(applicant.path()).toBe('/mijn/aanvraag/vragen');
      await applicant.see(answerText.lead(2));
      expect(await applicant.read()).toContain(oneLine(answerText.question(1, ownQuestion)));
    });
  });

  describe('the answers', () => {
    const first = () => applicant.page.locator('[name="points.0.answer"]');

    it('are kept without being sent', async () => {
      await first().fill(firstAnswer);
      if (javaScript) await applicant.see(savingText.saved('').trim());
      else {
        await applicant.choose(answerText.later);
        await applicant.press(answerText.submit, { to: '/mijn/aanvraag/vragen?na=bewaard' });
        await applicant.see(answerText.saved);
      }
      await applicant.open('/mijn');
      await applicant.see(myOverviewText.application.information_requested.heading);
      await applicant.open('/mijn/aanvraag/vragen');
      expect(await first().inputValue()).toBe(firstAnswer);
      await manager.open(caseAt);
      expect(await manager.read()).not.toContain(firstAnswer);
    });

    it('are all needed before they can be sent', async () => {
      expect(await applicant.pressInVain(answerText.submit)).toEqual([
        expect.stringContaining(answerText.inSentence(1)),
      ]);
      expect(await first().inputValue()).toBe(firstAnswer);
    });

    it('wait while an appointment is corrected', async () => {
      await applicant.follow(applicationText.steps.appointments, { to: '/mijn/aanvraag/aanstellingen' });
      await applicant.see(answerText.correctLead);
      await applicant.follow(formText.change, { to: '/mijn/aanvraag/aanstellingen/1' });
      await applicant.fill({ [appointments.fields.hoursPerWeek.label]: '31,5' });
      await applicant.press(appointments.save, { to: '/mijn/aanvraag/aanstellingen' });
      await applicant.follow(answerText.backToQuestions, { to: '/mijn/aanvraag/vragen' });
      expect(await first().inputValue()).toBe(firstAnswer);
    });

    it('are sent, which a mail confirms', async () => {
      await applicant.page.locator('[name="points.1.answer"]').fill(secondAnswer);
      await applicant.press(answerText.submit, { to: '/mijn/aanvraag?na=antwoord' });
      await applicant.see(answerText.done);
      const page = await applicant.read();
      for (const answer of [firstAnswer, secondAnswer]) expect(page).toContain(oneLine(answer));
      const { subject } = mailText.information_answered({ name: null, answerBy: '' });
      await waitForMail(server.dataDir, { to: noor.email, subject });
      await applicant.open('/mijn/aanvraag/vragen');
      expect(applicant.path()).toBe('/mijn/aanvraag');
    });
  });

  describe('the decision', () => {
    it('waits in the queue again, with the answers and what was corrected', async () => {
      await manager.open('/beheer/aanvragen');
      const row = manager.page.getByRole('row', { name: `K. ${surname}` });
      expect(await row.innerText()).toContain(queueText.states.submitted);
      await manager.open(caseAt);
      const page = await manager.read();
      for (const words of [askedText.heading, firstAnswer, oneLine(secondAnswer), '31,5'])
        expect(page).toContain(words);
      expect(page).not.toContain(decisionText.waits);
    });

    it('is a rejection', async () => {
      await manager.choose(decisionText.reject.heading, rejectionReasonTexts.not_reachable.label);
      await manager.fill({ [decisionText.fields.explanation.label]: 'Je teamleider kende je niet.' });
      await manager.pressTowards(decisionText.reject.submit, /besloten=/);
      await manager.see(decisionText.reject.done(`K. ${surname}`));
      await applicant.open('/mijn/aanvraag');
      expect(await applicant.heading()).toBe(applicationText.rejected.title);
    });
  });

  describe('a new application', () => {
    it('starts from the last data, as it was corrected', async () => {
      await applicant.press(start.submit, { to: '/mijn/aanvraag/naam' });
      expect(await valueIn(applicant, 'birthSurname')).toBe(surname);
      await applicant.press(saveAndNext, { to: '/mijn/aanvraag/contact' });
      expect(await valueIn(applicant, 'privatePhone')).toBe(steps.contact.values.privatePhone);
      await applicant.open('/mijn/aanvraag/aanstellingen');
      expect(await applicant.read()).toContain('31,5');
    });

    it('has no tick: each is given anew, and until then it isn’t submitted', async () => {
      await applicant.open('/mijn/aanvraag/documenten');
      for (const tick of Object.values(documents.ticks))
        expect(await applicant.page.getByLabel(tick, { exact: true }).isChecked()).toBe(false);
      await applicant.open('/mijn/aanvraag/overzicht');
      await applicant.see(overview.blockedHeading);
    });
  });

  describe.each([1280, 320])('two tabs that change the same, at %d px', (width) => {
    let older: Visitor;
    const [stored, typed] = [`06 1111 ${1000 + width}`, `06 2222 ${1000 + width}`];

    /** Both tabs open the page; the first saves, then the other presses its button. */
    async function collide() {
      older = await applicant.openWindow();
      for (const tab of [applicant, older]) {
        await tab.page.setViewportSize({ width, height: 800 });
        await tab.open(steps.contact.path);
      }
      await applicant.fill({ [contact.fields.privatePhone.label]: stored });
      await applicant.press(saveAndNext, { to: '/mijn/aanvraag/aanstellingen' });
      await older.fill({ [contact.fields.privatePhone.label]: typed });
      expect(await older.pressAndBeRefused(saveAndNext)).toContain(stale.heading);
    }
    const storedNow = async () => {
      await applicant.open('/mijn/gegevens');
      return applicant.read();
    };
    beforeEach(collide);
    afterEach(() => older.page.close());

    it('shows what was typed beside what is stored, and keeps the former when the button is pressed again', async () => {
      const [left, right] = await Promise.all(
        [typed, stored].map((words) => older.page.getByRole('cell', { name: words }).boundingBox()),
      );
      if (!left || !right) throw new Error('not side by side');
      expect(left.y).toBe(right.y);
      expect(left.x + left.width).toBeLessThanOrEqual(right.x + 1);
      expect(right.x + right.width).toBeLessThanOrEqual(width);
      for (const words of [stale.comparison, stale.typed, stale.storedNow]) await older.see(words);
      await older.press(saveAndNext, { to: '/mijn/aanvraag/aanstellingen' });
      expect(await storedNow()).toContain(typed);
      expect(await storedNow()).not.toContain(stored);
    });

    it('keeps what is stored when that is chosen', async () => {
      await older.page.getByRole('link', { name: stale.takeStored }).click();
      await older.page.locator(`[name=privatePhone][value="${stored}"]`).waitFor();
      expect(await storedNow()).toContain(stored);
      expect(await storedNow()).toContain(myDetailsText.contactHeading);
    });
  });
});

function valueIn(visitor: Visitor, name: string): Promise<string> {
  return visitor.page.locator(`[name=${name}]`).inputValue();
}

/** As `Visitor.read` gives it. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}

import type { Browser } from 'playwright-core';
import { logInText, signUpText } from '@/lib/text/nl/access/account';
import {
  changeEmailText,
  changePasswordText,
  confirmEmailText,
  deleteAccountText,
  keepAddressField,
  myAccountText,
  undoEmailText,
} from '@/lib/text/nl/access/own-account';
import { sessionsText } from '@/lib/text/nl/access/security';
import { mailText } from '@/lib/text/nl/mail/mails';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { fieldErrorText, formTroubleTexts, lostSubmissionText } from '@/lib/text/nl/shared/forms';
import { newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { tabTo } from '@/tests/support/e2e/keyboard';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { linkIn, readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';

const phone = applicationText.contact.fields.privatePhone;
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

let browser: Browser;
let server: LentServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, who: 'met' },
    { mode: 'without JavaScript', javaScript: false, who: 'zonder' },
  ]),
)('one’s own account, $mode', ({ javaScript, who }) => {
  const arrive = () => Visitor.arrive(browser, server, { javaScript, userAgent: windows });
  /** Somebody with an account, logged in at each of these browsers. */
  const loggedIn = async (person: ReturnType<typeof newPerson>, places: number): Promise<Visitor[]> => {
    await newApplicant(server, person);
    const visitors = await Promise.all(Array.from({ length: places }, arrive));
    for (const visitor of visitors) await visitor.logIn(person);
    return visitors;
  };
  const leaveAll = (visitors: Visitor[]) => Promise.all(visitors.map((visitor) => visitor?.leave()));
  const isRefused = async (visitor: Visitor, { email, password }: { email: string; password: string }) => {
    await visitor.open('/inloggen');
    await visitor.fill({ [logInText.email.label]: email, [logInText.password.label]: password });
    expect(await visitor.pressAndBeRefused(logInText.submit)).toContain(logInText.wrong.text);
  };
  /** With JavaScript the form stays as it is; without, the answer shows what was typed. */
  const isToldAtNextPress = async (visitor: Visitor, typed: string) => {
    if (javaScript) {
      const told = await visitor.pressAndBeRefused(applicationText.saveAndNext);
      expect(told).toContain(formTroubleTexts.session_ended().text);
      expect(await visitor.page.getByLabel(phone.label).inputValue()).toBe(typed);
      return;
    }
    await visitor.page.getByRole('button', { name: applicationText.saveAndNext }).click();
    await visitor.see(lostSubmissionText.typedHeading);
    expect(await visitor.heading()).toBe(lostSubmissionText.heading);
    expect(await visitor.read()).toContain(typed);
  };

  describe('an address that others may read', () => {
    const email = `leerplicht.${who}@voorbeeld.example`;
    const words = { [signUpText.name.label]: 'W. de Vries', [signUpText.password.label]: 'drie losse woorden hier' };
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = await arrive();
      await visitor.open('/aanmelden');
    });
    afterAll(() => visitor?.leave());

    it('is warned of with the reason, and sent nothing yet', async () => {
      await visitor.fill({ ...words, [signUpText.email.label]: email });
      expect(await visitor.pressInVain(signUpText.submit)).toEqual([
        fieldErrorText({ code: 'shared_mailbox' }, keepAddressField),
      ]);
      expect(await visitor.page.getByLabel(signUpText.email.label).inputValue()).toBe(email);
      expect(await readMails(server.dataDir, email)).toEqual([]);
    });

    it('is accepted once somebody says that they alone read it', async () => {
      await visitor.fill(words);
      await visitor.choose(keepAddressField.label);
      await visitor.press(signUpText.submit, { to: '/aanmelden/verstuurd' });
      await waitForMail(server.dataDir, { to: email });
    });

    it('isn’t needed: with another address there is no question any more', async () => {
      await visitor.open('/aanmelden');
      await visitor.fill({ ...words, [signUpText.email.label]: email });
      await visitor.pressInVain(signUpText.submit);
      await visitor.fill({ ...words, [signUpText.email.label]: `w.de.vries.${who}@voorbeeld.example` });
      await visitor.press(signUpText.submit, { to: '/aanmelden/verstuurd' });
    });
  });

  describe('a new password', () => {
    const person = newPerson(`wachtwoord-${who}`);
    const { currentPassword, password } = changePasswordText.fields;
    const chosen = 'een heel ander wachtwoord';
    let [here, elsewhere] = [] as unknown as [Visitor, Visitor];
    beforeAll(async () => {
      [here, elsewhere] = (await loggedIn(person, 2)) as [Visitor, Visitor];
      await elsewhere.open('/mijn/aanvraag/contact');
      await elsewhere.fill({ [phone.label]: '06 11223344' });
    });
    afterAll(() => leaveAll([here, elsewhere]));

    it('is refused without the old one', async () => {
      await here.open('/account');
      await here.follow(`Wijzig ${myAccountText.facts.password}`, { to: '/account/wachtwoord' });
      await here.fill({ [currentPassword.label]: 'niet het goede', [password.label]: chosen });
      expect(await here.pressInVain(changePasswordText.submit)).toEqual([
        fieldErrorText({ code: 'password_wrong' }, currentPassword),
      ]);
      expect(await here.page.locator('main form').innerHTML()).not.toContain(chosen);
    });

    it('is chosen, and one stays logged in', async () => {
      if (javaScript) await byKeyboard();
      else {
        await here.fill({ [currentPassword.label]: person.password, [password.label]: chosen });
        await here.press(changePasswordText.submit, { to: '/account' });
      }
      await here.see(myAccountText.done.password.title);
      await waitForMail(server.dataDir, {
        to: person.email,
        subject: mailText.password_changed({ name: null }).subject,
      });
    });

    it('ends every other session, which loses nothing that was typed', async () => {
      await isToldAtNextPress(elsewhere, '06 11223344');
    });

    it('is the one that counts', async () => {
      await isRefused(elsewhere, person);
      await elsewhere.logIn({ ...person, password: chosen });
      expect(elsewhere.path()).toMatch(/^\/mijn/);
    });

    /** Hands on the keyboard from the first field to the button, always seeing where one is. */
    async function byKeyboard() {
      await tabTo(here.page, currentPassword.label);
      await here.page.keyboard.press('Control+A');
      await here.page.keyboard.type(person.password);
      await tabTo(here.page, password.label);
      await here.page.keyboard.press('Control+A');
      await here.page.keyboard.type(chosen);
      await tabTo(here.page, changePasswordText.submit);
      await here.page.keyboard.press('Enter');
      await here.page.waitForURL('**/account?na=wachtwoord');
    }
  });

  describe('another address', () => {
    const person = newPerson(`verhuizer-${who}`);
    const newEmail = `nieuw-${who}@voorbeeld.example`;
    const { email, currentPassword } = changeEmailText.fields;
    let [owner, stranger] = [] as unknown as [Visitor, Visitor];
    beforeAll(async () => {
      [owner] = (await loggedIn(person, 1)) as [Visitor];
      stranger = await arrive();
    });
    afterAll(() => leaveAll([owner, stranger]));

    it('is asked for with the password, and changes nothing by itself', async () => {
      await owner.open('/account');
      await owner.follow(`Wijzig ${myAccountText.facts.email}`, { to: '/account/e-mailadres' });
      await owner.fill({ [email.label]: newEmail, [currentPassword.label]: person.password });
      await owner.press(changeEmailText.submit, { to: '/account' });
      await owner.see(myAccountText.done.email.title);
      await owner.see(myAccountText.waiting.heading);
      await isRefused(stranger, { ...person, email: newEmail });
    });

    it('is confirmed at the new one, and told to the old', async () => {
      const mail = await waitForMail(server.dataDir, { to: newEmail });
      await owner.open(linkIn(mail));
      expect(await owner.read()).toContain(confirmEmailText.lead(newEmail));
      await owner.press(confirmEmailText.submit, { to: new URL(linkIn(mail)).pathname });
      await owner.see(confirmEmailText.done.text);
      await owner.open('/account');
      expect(await owner.read()).toContain(newEmail);
      await isRefused(stranger, person);
      await owner.open(linkIn(mail));
      expect(await owner.heading()).toBe(confirmEmailText.refusals.link_used.title);
    });

    it('is undone from the old one without a session, and ends every session', async () => {
      const mail = await waitForMail(server.dataDir, { to: person.email, subject: 'ander e-mailadres' });
      await stranger.open(linkIn(mail));
      await stranger.press(undoEmailText.submit, { to: '/wachtwoord-vergeten' });
      await stranger.see(undoEmailText.done.title);
      await owner.open('/mijn');
      expect(owner.path()).toBe('/inloggen');
      await waitForMail(server.dataDir, { to: newEmail, subject: 'hoort niet meer bij je account' });
      await isRefused(owner, { ...person, email: newEmail });
      await owner.logIn(person);
      await stranger.open(linkIn(mail));
      expect(await stranger.heading()).toBe(undoEmailText.refusals.link_used.title);
    });
  });

  describe('where one is logged in', () => {
    const person = newPerson(`sessies-${who}`);
    let [here, elsewhere] = [] as unknown as [Visitor, Visitor];
    beforeAll(async () => {
      [here, elsewhere] = (await loggedIn(person, 2)) as [Visitor, Visitor];
      await elsewhere.open('/mijn/aanvraag/contact');
      await elsewhere.fill({ [phone.label]: '06 55667788' });
    });
    afterAll(() => leaveAll([here, elsewhere]));

    it('is listed, and another session is ended', async () => {
      await here.open('/account');
      await here.follow(sessionsText.title, { to: '/account/sessies' });
      const ends = here.page.getByRole('button', { name: sessionsText.end('Firefox op Windows') });
      expect(await ends.count()).toBe(1);
      await ends.click();
      await here.see(sessionsText.done.beeindigd ?? '');
      expect(await ends.count()).toBe(0);
    });

    it('is told to the tab that was open there, at its next press', async () => {
      await isToldAtNextPress(elsewhere, '06 55667788');
    });

    it('goes on there once logged in again, in another window', async () => {
      const window = await elsewhere.openWindow();
      await window.logIn(person);
      if (!javaScript) await elsewhere.page.goBack();
      await elsewhere.fill({ [phone.label]: '06 55667788' });
      await elsewhere.press(applicationText.saveAndNext, { to: '/mijn/aanvraag/aanstellingen' });
    });
  });

  describe('deleting it', () => {
    const person = newPerson(`weg-${who}`);
    const { currentPassword } = deleteAccountText.fields;
    let visitor: Visitor;
    beforeAll(async () => {
      [visitor] = (await loggedIn(person, 1)) as [Visitor];
    });
    afterAll(() => visitor?.leave());

    it('says what goes and what stays, and wants the password', async () => {
      await visitor.open('/account');
      await visitor.follow(myAccountText.deletion.link, { to: '/account/verwijderen' });
      for (const item of deleteAccountText.goes.items) expect(await visitor.read()).toContain(item);
      await visitor.fill({ [currentPassword.label]: 'niet het goede' });
      expect(await visitor.pressInVain(deleteAccountText.submit)).toHaveLength(1);
    });

    it('happens at once for an account that was never registered', async () => {
      await visitor.fill({ [currentPassword.label]: person.password });
      await visitor.press(deleteAccountText.submit, { to: '/account/verwijderd' });
      expect(await visitor.heading()).toBe(deleteAccountText.done.title);
      await waitForMail(server.dataDir, { to: person.email, subject: 'verwijderd' });
      await visitor.open('/account');
      expect(visitor.path()).toBe('/inloggen');
      await isRefused(visitor, person);
    });

    it('is refused to a registrant, and the page says why', async () => {
      await visitor.logIn({ email: personas.daan });
      await visitor.open('/account');
      expect(await visitor.read()).not.toContain(myAccountText.deletion.link);
      await visitor.open('/account/verwijderen');
      expect(await visitor.read()).toContain(deleteAccountText.refusals.has_registration);
      expect(await visitor.page.getByRole('button', { name: deleteAccountText.submit }).count()).toBe(0);
    });
  });
});

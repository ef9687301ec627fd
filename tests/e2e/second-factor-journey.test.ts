import type { Browser } from 'playwright-core';
import { logInText } from '@/lib/text/nl/access/account';
import { myAccountText } from '@/lib/text/nl/access/own-account';
import { recoveryCodesText, secondFactorText } from '@/lib/text/nl/access/security';
import { mailText } from '@/lib/text/nl/mail/mails';
import { newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { Authenticator } from '@/tests/support/e2e/authenticator';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { Visitor } from '@/tests/support/e2e/visitor';

const TOTAL = 10;
const { password, appCode, anyCode } = secondFactorText.fields;

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

// Each goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, who: 'met' },
    { mode: 'without JavaScript', javaScript: false, who: 'zonder' },
  ]),
)('a second factor of somebody without power over others, $mode', ({ javaScript, who }) => {
  const person = newPerson(`twee-stappen-${who}`);
  let visitor: Visitor;
  let app: Authenticator;
  let codes: string[];
  const shownCodes = () => visitor.page.locator('main ol code').allInnerTexts();
  /** Up to the page that asks for a code. */
  const giveThePassword = async () => {
    await visitor.open('/inloggen');
    await visitor.fill({ [logInText.email.label]: person.email, [logInText.password.label]: person.password });
    await visitor.press(logInText.submit, { to: '/inloggen/code' });
  };
  const giveCode = async (code: string) => {
    await visitor.fill({ [logInText.code.field.label]: code });
    await visitor.press(logInText.code.submit, { to: '/mijn' });
  };
  const giveWrongCode = async (code: string) => {
    await visitor.fill({ [logInText.code.field.label]: code });
    expect(await visitor.pressAndBeRefused(logInText.code.submit)).toContain(logInText.code.wrong);
  };

  beforeAll(async () => {
    await newApplicant(server, person);
    visitor = await Visitor.arrive(browser, server, { javaScript });
    await visitor.logIn(person);
  });
  afterAll(() => visitor?.leave());

  it('is a choice, after the password once more', async () => {
    await visitor.open('/account');
    await visitor.follow(myAccountText.safety.secondFactor.label, { to: '/account/tweede-factor' });
    await visitor.fill({ [password.label]: 'niet het goede' });
    expect(await visitor.pressInVain(secondFactorText.off.submit)).toHaveLength(1);
    await visitor.fill({ [password.label]: person.password });
    await visitor.press(secondFactorText.off.submit, { to: '/account/tweede-factor' });
    await visitor.see(secondFactorText.setup.lead);
  });

  it('begins with a key, as a picture and in letters, and ten codes to keep', async () => {
    expect(await visitor.page.getByRole('img', { name: secondFactorText.setup.picture }).count()).toBe(1);
    app = new Authenticator(await visitor.page.locator('[data-secret]').innerText());
    codes = await shownCodes();
    expect(new Set(codes).size).toBe(TOTAL);
    await visitor.open('/account/tweede-factor');
    expect(await shownCodes()).toEqual(codes);
  });

  it('isn’t on before a code of the app was right', async () => {
    await visitor.fill({ [appCode.label]: app.wrongCode() });
    const said = await visitor.pressAndBeRefused(secondFactorText.setup.submit);
    expect(said).toContain(secondFactorText.refusals.code_wrong.text);
    await visitor.fill({ [appCode.label]: await app.code() });
    await visitor.press(secondFactorText.setup.submit, { to: '/account/tweede-factor' });
    await visitor.see(secondFactorText.done.aan ?? '');
    expect(await shownCodes()).toEqual([]);
    await waitForMail(server.dataDir, { to: person.email, subject: 'in twee stappen' });
  });

  it('is asked for at logging in, and nothing is there before it', async () => {
    await visitor.logOut();
    await giveThePassword();
    await visitor.open('/mijn');
    expect(visitor.path()).toBe('/inloggen/code');
    await giveWrongCode(app.wrongCode());
    await giveCode(await app.code());
  });

  it('is replaced by a recovery code, once', async () => {
    const [first = '', second = ''] = codes;
    await visitor.logOut();
    await giveThePassword();
    await giveCode(first);
    const { subject } = mailText.recovery_code_used({ name: null, left: TOTAL - 1 });
    await waitForMail(server.dataDir, { to: person.email, subject });
    await visitor.open('/account/herstelcodes');
    await visitor.see(recoveryCodesText.left(TOTAL - 1, TOTAL));
    await visitor.logOut();
    await giveThePassword();
    await giveWrongCode(first);
    // As somebody types it over from paper.
    await giveCode(` ${second.toUpperCase().replace(/-/g, ' ')} `);
  });

  it('gets new recovery codes, which hold from when they are kept', async () => {
    await visitor.open('/account/herstelcodes');
    await visitor.fill({ [password.label]: person.password });
    await visitor.press(recoveryCodesText.renew.submit, { to: '/account/herstelcodes' });
    await visitor.see(recoveryCodesText.fresh.heading);
    const fresh = await shownCodes();
    expect(fresh.filter((code) => codes.includes(code))).toEqual([]);
    await visitor.press(recoveryCodesText.fresh.submit, { to: '/account/herstelcodes' });
    await visitor.see(recoveryCodesText.left(TOTAL, TOTAL));
    await visitor.logOut();
    await giveThePassword();
    await giveWrongCode(codes[2] ?? '');
    await giveCode(fresh[0] ?? '');
    codes = fresh;
  });

  it('is switched off with password and code, and the recovery codes go with it', async () => {
    await visitor.open('/account/tweede-factor');
    await visitor.fill({ [password.label]: person.password, [anyCode.label]: codes[1] ?? '' });
    await visitor.press(secondFactorText.on.submit, { to: '/account/tweede-factor' });
    await visitor.see(secondFactorText.done.uit ?? '');
    await waitForMail(server.dataDir, { to: person.email, subject: 'alleen je wachtwoord' });
    await visitor.logOut();
    await visitor.logIn(person);
    expect(visitor.path()).toBe('/mijn');
    expect((await readMails(server.dataDir, person.email)).map(({ text }) => text).join()).not.toContain(codes[2]);
  });
});

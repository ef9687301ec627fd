import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { sessionEndText, sessionsText } from '@/lib/text/nl/access/security';
import { activityFields } from '@/lib/text/nl/portfolio/portfolio';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { tabTo } from '@/tests/support/e2e/keyboard';
import { personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { onServer } from '@/tests/support/on-server.mjs';

const TERMS = { session_hours: 2, privileged_session_hours: 1, session_warning_minutes: 15 };
const CONTACT = '/mijn/aanvraag/contact';
const phone = applicationText.contact.fields.privatePhone;
const nearEnd = /Je sessie eindigt om \d\d\.\d\d uur/;
const stayed = /Je blijft ingelogd, nu tot \d\d\.\d\d uur/;

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ isEmbedded: false });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each goes on where the one before it ended.
describe('a session that ends, by terms of the settings', () => {
  const person = newPerson('lang-weg');
  let [tab, other] = [] as unknown as [Visitor, Visitor];
  /** Whose draft saves itself: away as long as the person is. */
  let drafter: Visitor;
  const carla = { email: personas.carla };

  beforeAll(async () => {
    await newApplicant(server, person);
    const file = join(server.dataDir, 'settings.json');
    const settings = Object.entries(TERMS).map(([key, value]) => ({ key, value }));
    writeFileSync(file, JSON.stringify({ settings }));
    // A server that runs would hold to the terms of before for some seconds more.
    await server.halt();
    await server.command('settings', file);
    await server.restart();
    tab = await Visitor.arrive(browser, server);
    await tab.logIn(person);
    other = await tab.openWindow();
    await tab.open(CONTACT);
    await other.open('/mijn/aanvraag/naam');
  });
  afterAll(() => tab?.leave());

  it('isn’t announced while the end is far', async () => {
    await comeBack(tab);
    expect(await spoken(tab).innerText()).toBe('');
  });

  it('is announced politely, in each tab, and leaves alone what is typed and who is typing', async () => {
    await asleep(110);
    await tab.page.getByLabel(phone.label).pressSequentially('06 1234');
    await comeBack(tab);
    await spoken(tab).getByText(nearEnd).waitFor();
    expect(await tab.page.getByLabel(phone.label).evaluate((field) => field === document.activeElement)).toBe(true);
    await tab.page.keyboard.type('5678');
    expect(await tab.page.getByLabel(phone.label).inputValue()).toBe('06 12345678');
    await comeBack(other);
    await spoken(other).getByText(nearEnd).waitFor();
  });

  it('goes on with one press, by keyboard too, on the same page with what was typed', async () => {
    await tabTo(tab.page, sessionEndText.stay);
    await tab.page.keyboard.press('Enter');
    await spoken(tab).getByText(stayed).waitFor();
    expect(tab.path()).toBe(CONTACT);
    expect(await tab.page.getByLabel(phone.label).inputValue()).toBe('06 12345678');
    expect(await tab.page.getByRole('button', { name: sessionEndText.stay }).count()).toBe(0);
  });

  it('is no longer announced in the other tab, once somebody looks there', async () => {
    await comeBack(other);
    await spoken(other).getByText(nearEnd).waitFor({ state: 'detached' });
  });

  it('says so when it has ended, with a way to log in beside the page', async () => {
    drafter = await Visitor.arrive(browser, server);
    await drafter.logIn(carla);
    await drafter.open('/mijn/portfolio/toevoegen');
    await asleep(121);
    await comeBack(tab);
    await spoken(tab).getByText(sessionEndText.ended).waitFor();
    const opens = tab.context.waitForEvent('page');
    await tab.page.getByRole('link', { name: sessionEndText.logIn }).click();
    const window = await opens;
    await window.waitForURL('**/inloggen');
    await window.close();
    const again = await tab.openWindow();
    await again.logIn(person);
    await comeBack(tab);
    await spoken(tab).getByText(sessionEndText.ended).waitFor({ state: 'detached' });
    await tab.press(applicationText.saveAndNext, { to: '/mijn/aanvraag/aanstellingen' });
    await tab.open(CONTACT);
    expect(await tab.page.getByLabel(phone.label).inputValue()).toBe('06 12345678');
  });

  it('leaves the text of a draft that saves itself in the page, and saves it once one has logged in again', async () => {
    await drafter.fill({ [activityFields.title.label]: 'Dag over verzuim' });
    await drafter.see(formTroubleTexts.session_ended().text);
    expect(await drafter.page.getByLabel(activityFields.title.label).inputValue()).toBe('Dag over verzuim');
    const window = await drafter.openWindow();
    await window.logIn(carla);
    await drafter.fill({ [activityFields.title.label]: 'Dag over verzuim en thuiszitters' });
    await drafter.see(/^Bewaard om/);
    await window.open('/mijn/portfolio');
    await window.see('Dag over verzuim en thuiszitters');
    await drafter.leave();
  });

  it('can be put off without JavaScript, where one’s sessions are', async () => {
    const plain = await Visitor.arrive(browser, server, { javaScript: false });
    await plain.logIn(person);
    await plain.open('/account/sessies');
    const ends = await plain.read();
    expect(ends).toMatch(/Loopt af \d+ \w+ \d{4} om/);
    await plain.press(sessionsText.stay, { to: '/account/sessies' });
    await plain.see(sessionsText.done.verlengd ?? '');
    await plain.leave();
  });

  it('comes sooner for a session with power over others', async () => {
    const manager = await Visitor.arrive(browser, server);
    await manager.logIn({ email: personas.manager });
    await asleep(50);
    await comeBack(manager);
    await spoken(manager).getByText(nearEnd).waitFor();
    await manager.leave();
  });

  it('is announced by itself on a page that is just left open', async () => {
    const visitor = await Visitor.arrive(browser, server);
    await visitor.page.clock.install();
    await visitor.logIn({ email: personas.anna });
    await visitor.open(CONTACT);
    await visitor.page.clock.fastForward('01:44:00');
    expect(await spoken(visitor).innerText()).toBe('');
    await visitor.page.clock.fastForward('02:00');
    await spoken(visitor).getByText(nearEnd).waitFor();
    await visitor.leave();
  });
});

/** Where the announcement is made; there before it is, as a screen reader needs. */
function spoken(visitor: Visitor) {
  return visitor.page.locator('.session-end [role=status]');
}

/** Looks at the tab again after something else; waits until the page has asked how its session stands. */
async function comeBack({ page }: Visitor) {
  const answered = page.waitForResponse('**/api/auth/session');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await answered;
}

/** As if everybody had done nothing for so long. */
async function asleep(minutes: number) {
  await onServer(server.databaseUrl, `UPDATE session SET last_seen_at = now() - interval '${minutes} minutes'`);
}

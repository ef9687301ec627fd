import type { Browser } from 'playwright-core';
import { barText } from '@/lib/text/nl/application/information';
import { dossierDone, dossierSearchText, dossierText } from '@/lib/text/nl/casework/dossiers';
import { messagesText, removalNoticeText, unreadText } from '@/lib/text/nl/mail/messages';
import { searchTexts } from '@/lib/text/nl/register/register';
import { detailsText } from '@/lib/text/nl/registration/details';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { removalReasonTexts } from '@/lib/text/nl/registration/registration';
import { roleNames } from '@/lib/text/nl/shared/audit';
import seededSettings from '@/prisma/seed/content/settings.json';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { type Answer, HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';
import { registerCase, submitCase, type Waiting } from '@/tests/support/e2e/waiting-case';

const postalAddress = textOf('postal_address');
const LIST = '/beheer/dossiers';
const { name, message, shield, lift, remove, reinstate } = dossierActionText;
const { actions } = dossierText;

let browser: Browser;
let server: LentServer;
let client: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  client = await clientOf(server, personas.manager);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each part goes on where the one before it ended, as the people in it do.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, surname: 'Zandstra', phone: '06 7100 2233' },
    { mode: 'without JavaScript', javaScript: false, surname: 'Veenstra', phone: '06 7200 3344' },
  ]),
)('the dossier of somebody in the register, $mode', ({ javaScript, surname, phone }) => {
  const corrected = `Q. van ${surname}`;
  let manager: Visitor;
  let person: Visitor;
  let own: Waiting;
  let number: string;
  let dossier: string;

  beforeAll(async () => {
    own = await submitCase(server, { surname, phone });
    number = await registerCase(client, surname);
    manager = await Visitor.arrive(browser, server, { javaScript, as: client });
    person = await Visitor.arrive(browser, server, { javaScript });
    await person.logIn(own);
  });
  afterAll(async () => {
    await manager?.leave();
    await person?.leave();
  });

  /** What the whole world sees of the person: page, JSON and search. */
  async function inPublic(): Promise<{ page: Answer; json: number; found: boolean }> {
    const visitor = new HttpClient(server.url);
    const [page, search] = [await visitor.get(`/register/${number}`), await visitor.get(`/register?q=${surname}`)];
    const json = await fetch(`${server.url}/api/v1/register/${number}`);
    const list = await (await fetch(`${server.url}/api/v1/register?q=${surname}`)).text();
    expect(list.includes(number)).toBe(search.text.includes(number));
    expect(search.text.includes(searchTexts.nothing(surname))).toBe(!search.text.includes(number));
    return { page, json: json.status, found: search.text.includes(number) };
  }

  /** From the dossier to one of its acts. */
  async function goTo(link: string, to: string) {
    await manager.open(dossier);
    await manager.follow(link, { to: `${dossier}/${to}` });
  }

  it.each([
    ['surname', () => surname],
    ['number', () => number],
    ['number’s digits', () => number.replace(/\D/g, '')],
    ['e-mail address', () => own.email],
    ['telephone number, written otherwise', () => `+31${phone.replace(/\s/g, '').slice(1)}`],
  ])('is found by %s', async (_, typed) => {
    await manager.open(LIST);
    await manager.fill({ [dossierSearchText.label]: typed() });
    await manager.press(dossierSearchText.button, { to: LIST });
    await manager.see(dossierSearchText.found(1));
    await manager.page.getByRole('link', { name: `K. ${surname}` }).click();
    await manager.see(dossierText.facts.loginEmail);
    expect(await manager.heading()).toBe(dossierText.title(`K. ${surname}`));
    expect(await manager.read()).toContain(own.email);
    dossier = manager.path();
  });

  it('says so when nobody is found, and what is too short to search', async () => {
    await manager.open(`${LIST}?q=Niemandsnaam`);
    await manager.see(dossierSearchText.nothing.heading);
    await manager.open(`${LIST}?q=`);
    await manager.see(dossierSearchText.refusals.empty);
  });

  it('has its name corrected, with a reason that the person reads', async () => {
    await goTo(actions.naam, 'naam');
    await manager.fill({ [name.fields.initials.label]: 'Q.' });
    await manager.page.locator('[name=birthPrefix]').fill('van');
    expect(await manager.pressInVain(name.submit)).toHaveLength(2);
    expect(await manager.page.locator('[name=birthPrefix]').inputValue()).toBe('van');
    await manager.fill({ [name.fields.reason.label]: 'Zo staat het\nin je paspoort.' });
    await manager.choose(name.fields.sure.label);
    await manager.press(name.submit, { to: dossier });
    await manager.see(dossierDone.naam);
    expect((await inPublic()).page.text).toContain(corrected);
    await person.open('/mijn/gegevens/geschiedenis');
    const history = await person.read();
    for (const words of ['was K., is nu Q. ', 'was leeg, is nu van.', 'Reden: Zo staat het in je paspoort.'])
      expect(history).toContain(words);
    expect(history).toContain(detailsText.historyPage.byManager);
  });

  it('carries a message, of which the mail says only that it is there', async () => {
    await goTo(actions.bericht, 'bericht');
    await manager.fill({ [message.fields.subject.label]: 'Je opleiding', [message.fields.body.label]: 'Bel je even?' });
    await manager.press(message.submit, { to: dossier });
    await manager.see(dossierDone.bericht);
    expect(await manager.page.locator('main').textContent()).toContain(dossierText.messages.unread);
    const mail = await waitForMail(server.dataDir, { to: own.email, subject: /bericht/i });
    expect(mail.text).not.toMatch(/opleiding|Bel je even/);
    await person.open('/mijn');
    await person.see(unreadText.link(1));
    await person.page
      .getByRole('navigation')
      .getByRole('link', { name: unreadText.link(1) })
      .click();
    await person.see(messagesText.unread);
    await person.page.getByRole('link', { name: 'Je opleiding' }).click();
    await person.see('Bel je even?');
    await manager.open(dossier);
    expect(await manager.page.locator('main').textContent()).not.toContain(dossierText.messages.unread);
  });

  it('is shielded: gone from page, JSON and search, until that is lifted', async () => {
    expect(await inPublic()).toMatchObject({ page: { status: 200 }, json: 200, found: true });
    await goTo(actions.afschermen, 'afschermen');
    expect(await manager.pressInVain(shield.submit)).toHaveLength(2);
    await manager.fill({ [shield.fields.reason.label]: 'Je wordt bedreigd.' });
    await manager.choose(shield.fields.sure.label);
    await manager.press(shield.submit, { to: dossier });
    await manager.see(dossierDone.afgeschermd);
    expect(await inPublic()).toMatchObject({ page: { status: 404 }, json: 404, found: false });
    await goTo(actions.opheffen, 'opheffen');
    await manager.fill({ [lift.fields.reason.label]: 'Het gevaar is voorbij.' });
    await manager.choose(lift.fields.sure.label);
    await manager.press(lift.submit, { to: dossier });
    await manager.see(dossierDone.opgeheven);
    expect(await inPublic()).toMatchObject({ page: { status: 200 }, json: 200, found: true });
  });

  it('is removed, with a bar until a date', async () => {
    await goTo(actions.doorhalen, 'doorhalen');
    expect(await manager.pressInVain(remove.submit)).toHaveLength(3);
    await manager.choose(removalReasonTexts.not_reachable.label, remove.fields.sure.label);
    await manager.fill({
      [remove.fields.explanation.label]: 'Wij belden zes keer.',
      [remove.fields.barredUntil.label]: '1-6-2031',
    });
    await manager.press(remove.submit, { to: dossier });
    await manager.see(dossierDone.doorhalen);
    expect(await inPublic()).toMatchObject({ page: { status: 404 }, json: 404, found: false });
  });

  it('tells the person why, and where to object', async () => {
    await person.open('/mijn');
    const page = await person.read();
    for (const words of [
      removalReasonTexts.not_reachable.meaning,
      'Wij belden zes keer.',
      removalNoticeText.barredUntil('1 juni 2031'),
    ])
      expect(page).toContain(words);
    expect(page).toMatch(/tot en met \d+ \w+ \d{4} bezwaar maken/);
    expect(page).toContain(postalAddress);
  });

  it('lets nobody who is barred begin anew, neither on the page nor by the address of a step', async () => {
    await person.open('/mijn/aanvraag');
    await person.see(barText.heading);
    await person.see(barText.text('1 juni 2031'));
    expect(await person.page.getByRole('button', { name: applicationText.start.submit }).count()).toBe(0);
    const answer = await own.client.visit('/mijn/aanvraag/naam');
    expect(answer.path).toBe('/mijn/aanvraag');
  });

  it('is reinstated under the same number', async () => {
    await goTo(actions.herstellen, 'herstellen');
    await manager.fill({ [reinstate.fields.reason.label]: 'Je bent er weer.' });
    await manager.choose(reinstate.fields.sure.label);
    await manager.press(reinstate.submit, { to: dossier });
    await manager.see(dossierDone.herstellen);
    expect(await inPublic()).toMatchObject({ page: { status: 200 }, json: 200, found: true });
    await person.open('/mijn/gegevens/geschiedenis');
    expect(await person.read()).toContain('Je bent er weer.');
    await person.open('/mijn');
    expect(await person.read()).not.toContain('Wij belden zes keer.');
  });

  it('says to the person who read it, and in which role', async () => {
    await person.open('/mijn/gegevens/inzage');
    const page = await person.read();
    expect(page).toContain('Esther Mulder');
    expect(page).toContain(roleNames.register_manager);
  });
});

/** A setting of the demo, as it was seeded. */
function textOf(key: string): string {
  const found = seededSettings.find((setting) => setting.key === key);
  return String(found?.value);
}

import type { Browser } from 'playwright-core';
import { dossierDone, dossierSearchText, dossierText } from '@/lib/text/nl/casework/dossiers';
import { mailText } from '@/lib/text/nl/mail/mails';
import { mergesText, otherReasonText, mergeText as text } from '@/lib/text/nl/merging/merging';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';
import { registerCase, submitCase, type Waiting } from '@/tests/support/e2e/waiting-case';

const LIST = '/beheer/dossiers';

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

// Each part goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, surname: 'Tweelink', phone: '06 8300 000' },
    { mode: 'without JavaScript', javaScript: false, surname: 'Dubbelman', phone: '06 8400 000' },
  ]),
)('somebody with two numbers, $mode', ({ javaScript, surname, phone }) => {
  const other = `${surname}sma`;
  const people: Waiting[] = [];
  let manager: Visitor;
  let older: string;
  let younger: string;
  let dossier: string;
  const logInOf = async (typed: string, { password }: Waiting) => {
    const visitor = await Visitor.arrive(browser, server, { javaScript });
    await visitor.open('/inloggen');
    await visitor.fill({ 'E-mailadres of registratienummer': typed });
    await visitor.page.locator('[type=password]').fill(password);
    await visitor.page.locator('main form button').last().click();
    await visitor.page.waitForLoadState();
    return visitor;
  };

  beforeAll(async () => {
    for (const [index, name] of [surname, other].entries()) {
      people.push(await submitCase(server, { surname: name, phone: `${phone}${index}` }));
      const number = await registerCase(client, name);
      if (index === 0) older = number;
      else younger = number;
    }
    manager = await Visitor.arrive(browser, server, { javaScript, as: client });
  });
  afterAll(() => manager?.leave());

  it('is found by either, and the page says what there is to choose', async () => {
    await manager.open(LIST);
    await manager.fill({ [dossierSearchText.label]: younger });
    await manager.press(dossierSearchText.button, { to: LIST });
    await manager.page.getByRole('link', { name: `K. ${other}` }).click();
    await manager.see(dossierText.facts.loginEmail);
    await manager.page.getByRole('link', { name: dossierText.actions.samenvoegen }).click();
    await manager.see(text.other.fields.number.label);
    await manager.fill({ [text.other.fields.number.label]: younger });
    expect(await manager.pressAndBeRefused(text.other.submit)).toContain(
      otherReasonText({ code: 'same_registration' }).text,
    );
    await manager.fill({ [text.other.fields.number.label]: older });
    await manager.pressTowards(text.other.submit, /samenvoegen\?met=/);
    await manager.see(text.choose.lead(older, younger));
  });

  it('becomes one under the older number, as it was chosen', async () => {
    await manager.choose(text.choose.of(`K. ${other}`, younger));
    await manager.pressTowards(text.choose.submit, /gekozen=ja/);
    await manager.see(text.preview.result(older));
    expect(await manager.read()).toContain(text.preview.closed(people[1]?.email ?? ''));
    expect(await manager.pressInVain(text.decide.submit)).toHaveLength(2);
    await manager.fill({ [text.decide.fields.reason.label]: 'Je hebt je twee keer aangemeld.' });
    await manager.choose(text.decide.fields.sure.label);
    dossier = await manager.pressTowards(text.decide.submit, /na=samengevoegd/);
    await manager.see(dossierDone.samengevoegd);
    expect(await manager.read()).toContain(`K. ${other}`);
  });

  it('is led to from the younger number, as a page and as JSON', async () => {
    const json = await fetch(`${server.url}/api/v1/register/${younger}`, { redirect: 'manual' });
    expect([json.status, json.headers.get('location')]).toEqual([308, `/api/v1/register/${older}`]);
    const page = await fetch(`${server.url}/register/${younger}`, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([308, `/register/${older}`]);
    const { text: shown } = await new HttpClient(server.url).visit(`/register/${younger}`);
    expect(shown).toContain(`K. ${other}`);
  });

  it('logs in with either number, and no more with the other address, which was told', async () => {
    const [kept, closed] = people;
    if (!kept || !closed) throw new Error('nobody');
    const subject = mailText.login_closed({ name: null }).subject;
    await waitForMail(server.dataDir, { to: closed.email, subject });
    for (const typed of [older, younger]) {
      const visitor = await logInOf(typed, kept);
      await visitor.page.waitForURL(/\/mijn/);
      await visitor.leave();
    }
    const refused = await logInOf(closed.email, closed);
    await refused.page.locator('.form-outcome').waitFor();
    await refused.leave();
  });

  it('is two again when it is undone', async () => {
    await manager.open(dossier);
    await manager.page.getByRole('link', { name: mergesText.undo.link(younger) }).click();
    await manager.see(mergesText.undo.lead(younger));
    await manager.fill({ [mergesText.undo.fields.reason.label]: 'Het zijn toch twee mensen.' });
    await manager.choose(mergesText.undo.fields.sure.label);
    await manager.press(mergesText.undo.submit, { to: dossier });
    await manager.see(dossierDone['weer-apart']);
    const names = [`K. ${surname}`, `K. ${other}`];
    for (const [index, number] of [older, younger].entries())
      expect((await new HttpClient(server.url).visit(`/register/${number}`)).text).toContain(names[index]);
  });
});

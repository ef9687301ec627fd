import type { Browser } from 'playwright-core';
import { addDays, amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { settingFields, settingsText as text, wordsOf } from '@/lib/text/nl/content/settings';
import { formatDate } from '@/lib/text/nl/shared/format';
import { fieldErrorText } from '@/lib/text/nl/shared/forms';
import { placeNames } from '@/lib/text/nl/site/frame';
import { newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { newManager } from '@/tests/support/e2e/colleague';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';

const LIST = '/beheer/instellingen';
const ONE = `${LIST}/grace_months`;
const fields = settingFields('grace_months');
const [value = '', from = ''] = Object.values(fields).map(({ label }) => label);
const { label: name } = wordsOf('grace_months');

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

// Each goes on where the one before it ended. A day far off, so that nothing changes for the others here.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, inDays: 700 },
    { mode: 'without JavaScript', javaScript: false, inDays: 701 },
  ]),
)('a term, $mode', ({ javaScript, inDays }) => {
  const day = (days: number) => dateAsTyped(addDays(amsterdamDateOf(new Date()), days));
  let visitors: Visitor[];
  let [maker, other] = [] as unknown as [Visitor, Visitor];
  beforeAll(async () => {
    const colleague = await newManager(server, office, newPerson(`instellingen-${inDays}`));
    const arrive = (as: typeof colleague) => Visitor.arrive(browser, server, { javaScript, as });
    visitors = [await arrive(office), await arrive(colleague)];
    [maker, other] = visitors as [Visitor, Visitor];
  });
  afterAll(() => Promise.all((visitors ?? []).map((visitor) => visitor.leave())));

  it('is found among the settings, and a value that it can’t have is said in the summary', async () => {
    await maker.open('/beheer');
    await maker.follow(placeNames.management_settings, { to: LIST });
    await maker.follow(name, { to: ONE });
    await maker.fill({ [value]: 'veel', [from]: day(-1) });
    expect(await maker.pressInVain(text.change.submitProposal)).toEqual([
      fieldErrorText({ code: 'not_a_number' }, { label: value }),
    ]);
  });

  it('is proposed by one manager, who can’t confirm it', async () => {
    await maker.open(ONE);
    await maker.fill({ [value]: '9', [from]: day(inDays) });
    await maker.press(text.change.submitProposal, { to: ONE });
    await maker.see(text.done.voorgesteld);
    await maker.see(text.proposal.own);
    expect(await maker.page.getByRole('button', { name: text.proposal.confirm }).count()).toBe(0);
  });

  it('is confirmed by another, who is led to it, and withdrawn before it holds', async () => {
    await other.open(LIST);
    await other.see(text.proposals.heading);
    await other.page.getByRole('link', { name: `${name}: 9 maanden` }).click();
    await other.press(text.proposal.confirm, { to: ONE });
    await other.see(text.done.besloten);
    await maker.open(ONE);
    await maker.see(text.coming.heading);
    const coming = text.comingOn('9 maanden', formatDate(addDays(amsterdamDateOf(new Date()), inDays)));
    await maker.press(`${text.coming.withdraw}: ${coming}`, { to: ONE });
    await maker.see(text.done.ingetrokken);
    await maker.see(text.history.states.withdrawn);
  });
});

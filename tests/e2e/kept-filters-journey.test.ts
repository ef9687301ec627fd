import type { Browser } from 'playwright-core';
import { FILTERS_PATH } from '@/lib/casework/saved-filters';
import { reasonText } from '@/lib/shared/reason-texts';
import { saveFilterReasonTexts, savedFiltersText as text } from '@/lib/text/nl/casework/saved-filters';
import { workFilterText } from '@/lib/text/nl/shared/work-queue';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';

const QUEUE = '/beheer/aanvragen';
const MINE = `${QUEUE}?van=mij`;

let browser: Browser;
let server: LentServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, name: 'Van mij' },
    { mode: 'without JavaScript', javaScript: false, name: 'Wat ik oppakte' },
  ]),
)('the choices of a queue, $mode', ({ javaScript, name }) => {
  let manager: Visitor;
  beforeAll(async () => {
    manager = await Visitor.arrive(browser, server, { javaScript });
    await manager.logIn({ email: personas.manager, path: QUEUE });
  });
  afterAll(() => manager?.leave());

  const choose = async (holder: string) => {
    await manager.open(QUEUE);
    await manager.select({ [workFilterText.holder]: holder });
    await manager.pressTowards(workFilterText.submit, /\?van=/);
    await manager.page.getByRole('link', { name: text.inQueue.keep }).click();
    await manager.page.waitForURL(new RegExp(FILTERS_PATH));
    await manager.ready();
  };
  const keptLink = () => manager.page.getByRole('navigation', { name: text.inQueue.label }).getByRole('link', { name });

  it('are kept under a name, which is asked for', async () => {
    await choose(workFilterText.holders.me);
    expect(await manager.pressInVain(text.keep.submit)).toHaveLength(1);
    await manager.fill({ [text.fields.name.label]: name });
    await manager.press(text.keep.submit, { to: MINE });
    expect(await keptLink().getAttribute('aria-current')).toBe('page');
    expect(await manager.page.getByRole('link', { name: text.inQueue.keep }).count()).toBe(0);
  });

  it('are chosen again by that name', async () => {
    await manager.open(QUEUE);
    expect(await keptLink().getAttribute('aria-current')).toBeNull();
    await manager.follow(name, { to: MINE });
    const holder = manager.page.getByLabel(workFilterText.holder, { exact: true });
    expect(await holder.locator('option:checked').innerText()).toBe(workFilterText.holders.me);
  });

  it('have a name each', async () => {
    await choose(workFilterText.holders.nobody);
    await manager.fill({ [text.fields.name.label]: name.toUpperCase() });
    const refused = await manager.pressAndBeRefused(text.keep.submit);
    const taken = reasonText(saveFilterReasonTexts, { code: 'name_taken', name: name.toUpperCase() });
    expect(refused).toContain(text.keep.notDone);
    expect(refused).toContain(taken);
  });

  it('are no link of the queue once they are removed', async () => {
    await manager.open(QUEUE);
    await manager.follow(text.inQueue.change, { to: FILTERS_PATH });
    await manager.press(`${text.kept.remove}: ${name}`, { to: `${FILTERS_PATH}?na=verwijderd` });
    await manager.see(text.done.verwijderd);
    await manager.see(text.kept.empty.heading);
    await manager.open(QUEUE);
    expect(await keptLink().count()).toBe(0);
  });
});

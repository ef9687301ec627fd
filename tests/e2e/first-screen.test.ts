import type { Browser, Page } from 'playwright-core';
import { decisionText } from '@/lib/text/nl/casework/management';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { onServer } from '@/tests/support/on-server.mjs';

const TELEPHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const ROWS = 12;

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DEMO_PEOPLE: 'many' } });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** How many of these are whole on the screen before anybody scrolls. */
function wholeOnScreen(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluateAll(
    (elements) =>
      elements.filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }).length,
  );
}

it.each(['jansen', 'de vries', 'LKLR-100001'])(
  'of a search for %s the first result is on the first screen of a phone, under the demo’s banner',
  async (typed) => {
    const visitor = await Visitor.arrive(browser, server, { viewport: TELEPHONE });
    await visitor.open(`/register?q=${encodeURIComponent(typed)}`);
    expect(await wholeOnScreen(visitor.page, '.demo-banner')).toBe(1);
    expect(await wholeOnScreen(visitor.page, 'main a[href^="/register/LKLR-"]')).toBeGreaterThan(0);
    await visitor.leave();
  },
);

it('the decision on an application is in sight with its button while its facts are read', async () => {
  const viewport = { width: 1280, height: 900 };
  const manager = await Visitor.arrive(browser, server, { viewport, as: await clientOf(server, personas.manager) });
  await manager.open('/beheer/aanvragen?status=beslissing&van=niemand');
  await manager.page.locator('main tbody a').first().click();
  await manager.page.waitForURL(/aanvragen\/[0-9a-f-]{36}/);
  for (const choice of [decisionText.approve, decisionText.reject]) {
    await manager.page.getByRole('radio', { name: choice.heading }).check();
    const button = manager.page.getByRole('button', { name: choice.submit });
    for (const read of [500, 700, 900]) {
      await manager.page.evaluate((to) => window.scrollTo(0, to), read);
      const { y: top, height } = (await button.boundingBox()) ?? { y: -1, height: 0 };
      const belowTheScreen = Math.max(0, top + height - viewport.height);
      expect({ choice: choice.heading, read, isAbove: top < 0, belowTheScreen }).toEqual({
        ...{ choice: choice.heading, read, isAbove: false, belowTheScreen: 0 },
      });
    }
  }
  await manager.leave();
});

it('twelve rows of each queue with as many are on the first screen of a desk, under eight kept choices too', async () => {
  const visitor = await Visitor.arrive(browser, server, {
    viewport: DESK,
    as: await clientOf(server, personas.manager),
  });
  await onServer(
    server.databaseUrl,
    `INSERT INTO saved_filter (id, account_id, list, name, choices, created_at)
      SELECT gen_random_uuid(), a.id, list, 'Keuze nummer ' || nth || ' met een lange naam', 'van=' || nth, now()
      FROM account a, unnest(ARRAY['aanvragen', 'activiteiten']) list, generate_series(1, 8) nth
      WHERE a.email = '${personas.manager}'`,
  );
  const seen: Record<string, number> = {};
  for (const queue of ['aanvragen', 'activiteiten', 'taken', 'mails', 'dossiers?stand=registered']) {
    await visitor.open(`/beheer/${queue}`);
    const rows = await visitor.page.locator('main tbody tr').count();
    if (rows >= ROWS) seen[queue] = await wholeOnScreen(visitor.page, 'main tbody tr');
  }
  expect(Object.keys(seen).length).toBeGreaterThan(3);
  expect(Object.entries(seen).filter(([, rows]) => rows < ROWS)).toEqual([]);
  await visitor.leave();
});

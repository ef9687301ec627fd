import type { Browser, BrowserContext, Page } from 'playwright-core';
import { appearanceFaults } from '@/tests/support/e2e/appearances';
import { faultsAtBothWidths, tableFaults, WIDE } from '@/tests/support/e2e/axe';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { type Answer, HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import {
  shownPages as corePages,
  type Facts,
  pageRoutes,
  type ShownPage,
  type Viewer,
} from '@/tests/support/e2e/pages';
import { populate, populateApplications } from '@/tests/support/e2e/populate';
import { untilFormsListen } from '@/tests/support/e2e/visitor';
import { areaPages } from '@/tests/support/e2e/walk/areas';
import { isLong } from '@/tests/support/tier';
import { faultsInHtml } from '@/tests/support/valid-html';

jest.setTimeout(600_000);

const shownPages = [...corePages, ...areaPages];

/** What is looked at outside the long tier: one of each kind of page, in both widths. Views have axe in jsdom too. */
const TWELVE = [
  '/ (visitor)',
  '/register (one found, visitor)',
  '/register/[number] (visitor)',
  '/aanmelden (errors, visitor)',
  '/mijn (registered, registrant)',
  '/mijn/gegevens (registrant)',
  '/mijn/aanvraag/aanstellingen (errors, beginner)',
  '/mijn/aanvraag/overzicht (refused, beginner)',
  '/mijn/portfolio (registrant)',
  '/beheer/aanvragen (manager)',
  '/beheer/aanvragen/[id] (manager)',
  '/beoordelen (assessor)',
];
const looked = shownPages.filter((shown) => isLong || TWELVE.includes(nameOf(shown)));
/** Asked for without a browser; in the long tier a page of every route, in each of its states. */
const served = looked.filter(({ press, leftOpenFor }) => !press && !leftOpenFor);

let browser: Browser;
let server: LentServer;
/** In the long tier of all; otherwise of what the twelve need. */
let facts: Partial<Facts>;
let clients: Partial<Record<Viewer, HttpClient>>;
const contexts = new Map<Viewer, BrowserContext>();
/** Addresses that only lead to another page. */
const leadsElsewhere = new Set(['/mijn/aanvraag/verder', '/mijn/gegevens/wijzigen', '/mijn/portfolio/invullen']);

beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  ({ facts, clients } = await (isLong ? populate : populateApplications)(server));
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('knows a page of every route', () => {
  expect(pageRoutes().length).toBeGreaterThan(20);
  const plain = shownPages.filter(({ as }) => !as);
  expect(pageRoutes().filter((route) => !plain.some((shown) => shown.route === route))).toEqual([]);
  expect(looked.length).toBeGreaterThanOrEqual(TWELVE.length);
});

describe('a page as it is served', () => {
  const answers: { shown: ShownPage; answer: Answer }[] = [];
  beforeAll(async () => {
    for (const shown of served) answers.push({ shown, answer: await copyOf(shown.viewer).visit(pathOf(shown)) });
  });

  it('is there, in Dutch, with one main heading', () => {
    const seen = answers.map(({ shown, answer: { status, document } }) => {
      const headings = document.querySelectorAll('h1').length;
      return [nameOf(shown), status, document.documentElement.lang, headings];
    });
    expect(seen).toEqual(served.map((shown) => [nameOf(shown), shown.status ?? 200, 'nl', 1]));
  });

  it('is valid HTML', async () => {
    const broken: string[] = [];
    for (const { shown, answer } of answers)
      for (const said of await faultsInHtml(answer.html)) broken.push(`${nameOf(shown)}: ${said}`);
    expect(broken).toEqual([]);
  });

  it('has no two forms of one action that post to one address: what is answered belongs to one of them', () => {
    const twice = answers.flatMap(({ shown, answer }) =>
      sharedAddresses(answer).map((at) => `${nameOf(shown)}: ${at}`),
    );
    expect(twice).toEqual([]);
  });

  it('has no table wider than its box on a wide screen, nor one that scrolls up and down, nor a row that isn’t a card on a phone', async () => {
    const withTables = answers.filter(({ answer }) => answer.document.querySelector('.table-region'));
    expect(withTables.length).toBeGreaterThan(isLong ? 20 : 1);
    const faults: object[] = [];
    for (const { shown } of withTables) {
      const context = await ownContext(shown.viewer);
      const page = await context.newPage();
      await page.goto(new URL(pathOf(shown), server.url).href);
      for (const { label, fault } of await tableFaults(page)) faults.push({ page: nameOf(shown), label, fault });
      await page.close();
    }
    expect(faults).toEqual([]);
  });

  it('has a title of its own', () => {
    const plain = answers.filter(({ shown: { route, as } }) => route && !as && !leadsElsewhere.has(route));
    const titles = new Map(plain.map(({ shown, answer }) => [shown.route, answer.document.title]));
    expect(titles.size).toBeGreaterThan(5);
    const all = [...titles];
    expect(all.filter(([route, title]) => all.some(([other, same]) => other !== route && same === title))).toEqual([]);
  });
});

describe.each(looked.map((shown) => ({ ...shown, name: nameOf(shown) })))('$name in Chromium', (shown) => {
  let page: Page;
  let status: number | undefined;

  beforeAll(async () => {
    // A clock is put on by itself: it would run on in the viewer's other pages.
    const context = shown.leftOpenFor ? await contextOf(shown.viewer) : await ownContext(shown.viewer);
    page = await context.newPage();
    if (shown.leftOpenFor) await page.clock.install();
    const response = await page.goto(new URL(pathOf(shown), server.url).href);
    status = response?.status();
    await bringToState(page, shown);
  });
  afterAll(() => page?.close());

  it('says what it is to say, with one main heading', async () => {
    expect(status).toBe(shown.status ?? 200);
    expect(await page.locator('h1').count()).toBe(1);
    if (shown.says) await page.locator('main, .session-end').getByText(shown.says).first().waitFor();
  });

  it('has nothing that axe finds, nor a line that doesn’t fit, at both widths', async () => {
    expect(await faultsAtBothWidths(page, fileOf(shown))).toEqual([]);
  });

  it('holds with letters twice as large, on paper and in the reader’s own colours', async () => {
    expect(await appearanceFaults(page)).toEqual([]);
  });
});

function nameOf({ route, path, as, viewer }: ShownPage): string {
  return `${route ?? path} (${as ? `${as}, ` : ''}${viewer})`;
}

/** Where more than one form posts with the same action. */
function sharedAddresses({ document }: Answer): string[] {
  const doors = [...document.querySelectorAll('form[method="POST" i]')].flatMap((form) => {
    const action = form.querySelector<HTMLInputElement>('input[name^="$ACTION_"][name$=":0"]');
    return action ? [`${form.getAttribute('action')} ${JSON.parse(action.value).id}`] : [];
  });
  return doors.filter((door, at) => doors.indexOf(door) !== at);
}

function fileOf(shown: ShownPage): string {
  return `${shown.route ?? shown.path} ${shown.as ?? ''}`.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '') || 'home';
}

function pathOf({ path }: ShownPage): string {
  return typeof path === 'string' ? path : path(facts as Facts);
}

function clientFor(viewer: Viewer): HttpClient {
  const client = clients[viewer];
  if (!client) throw new Error(`Nobody is logged in as ${viewer}`);
  return client;
}

/** A copy: looking at a page mustn't change who somebody is. */
function copyOf(viewer: Viewer): HttpClient {
  const copy = new HttpClient(server.url);
  for (const [name, value] of clientFor(viewer).cookies) copy.cookies.set(name, value);
  return copy;
}

async function ownContext(viewer: Viewer): Promise<BrowserContext> {
  const context = contexts.get(viewer) ?? (await contextOf(viewer));
  contexts.set(viewer, context);
  return context;
}

/** A browser profile with somebody's session. */
async function contextOf(viewer: Viewer): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'nl-NL', reducedMotion: 'reduce' });
  await context.addCookies([...clientFor(viewer).cookies].map(([name, value]) => ({ name, value, url: server.url })));
  return context;
}

async function bringToState(page: Page, { viewer, choose, press, fill = {}, meanwhile, leftOpenFor }: ShownPage) {
  if (!press && !leftOpenFor) return;
  await untilFormsListen(page);
  if (choose) await page.getByLabel(choose, { exact: true }).check();
  for (const [name, value] of Object.entries(fill)) await page.locator(`main [name="${name}"]`).first().fill(value);
  await meanwhile?.(clientFor(viewer));
  if (leftOpenFor) await page.clock.fastForward(leftOpenFor);
  if (press) await pressInVain(page, press);
}

/** Presses a button of a form that isn't right yet, and waits for what it says. */
async function pressInVain(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('.error-summary, .form-outcome, #uitkomst').first().waitFor();
}

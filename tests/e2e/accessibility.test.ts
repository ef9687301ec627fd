import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsAtBothWidths, tableFaults, WIDE } from '@/tests/support/e2e/axe';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { type Answer, HttpClient } from '@/tests/support/e2e/http';
import {
  shownPages as corePages,
  type Facts,
  pageRoutes,
  type ShownPage,
  type Viewer,
} from '@/tests/support/e2e/pages';
import { populate } from '@/tests/support/e2e/populate';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { untilFormsListen } from '@/tests/support/e2e/visitor';
import { areaPages } from '@/tests/support/e2e/walk/areas';
import { isLong } from '@/tests/support/tier';

jest.setTimeout(600_000);

const html = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How React and Next write attributes, ids and empty elements: `charSet`, `hidden=""`, `_R_`. All of it is valid.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'void-style': 'off',
    'doctype-style': 'off',
    // Scripts and styles are from this server alone, under a policy with a nonce.
    'require-sri': 'off',
    // Advice: length is for search engines, and whether a phone number wraps is seen on the screen.
    'long-title': 'off',
    'tel-non-breaking': 'off',
  },
});
const shownPages = [...corePages, ...areaPages];

/** What is looked at in Chromium outside the long tier: one of each kind of page, in both widths. Views have axe in jsdom too. */
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
const inChromium = shownPages.filter((shown) => isLong || TWELVE.includes(nameOf(shown)));
/** Of each route its plain page, asked for without a browser; in the long tier each state too. */
const served = shownPages.filter(({ as, leftOpenFor }) => !leftOpenFor && (isLong || !as));

/** React's own for a form that posts to its page; browsers read it as if it weren't there. */
const EMPTY_ACTION = 'Attribute "action" has invalid value ""';

const NO_BUTTON = '<form> element must have a submit button';
/** Until scripts run the button that hands an activity in belongs to the form of files beside it, and takes these along. */
const lendsItsButton = (page: string) => /<button[^>]* form="/.test(page);

let browser: Browser;
let server: TestServer;
let facts: Facts;
let clients: Record<Viewer, HttpClient>;
const contexts = new Map<Viewer, BrowserContext>();
/** Addresses that only lead to another page. */
const leadsElsewhere = new Set(['/mijn/aanvraag/verder', '/mijn/gegevens/wijzigen']);

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer();
  const populated = await populate(server);
  facts = populated.facts;
  clients = populated.clients;
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('looks at a page of every route', () => {
  expect(pageRoutes().length).toBeGreaterThan(20);
  expect(pageRoutes().filter((route) => !served.some((shown) => shown.route === route))).toEqual([]);
  expect(inChromium.length).toBeGreaterThanOrEqual(TWELVE.length);
});

describe('every page as it is served', () => {
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
      for (const said of await faultsIn(answer.html)) broken.push(`${nameOf(shown)}: ${said}`);
    expect(broken).toEqual([]);
  });

  it('has no table wider than its box on a wide screen, nor one that scrolls up and down, nor a row that isn’t a card on a phone', async () => {
    const withTables = answers.filter(({ answer }) => answer.document.querySelector('.table-region'));
    expect(withTables.length).toBeGreaterThan(20);
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
    expect(titles.size).toBeGreaterThan(20);
    const all = [...titles];
    expect(all.filter(([route, title]) => all.some(([other, same]) => other !== route && same === title))).toEqual([]);
  });
});

describe.each(inChromium.map((shown) => ({ ...shown, name: nameOf(shown) })))('$name in Chromium', (shown) => {
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
});

function nameOf({ route, path, as, viewer }: ShownPage): string {
  return `${route ?? path} (${as ? `${as}, ` : ''}${viewer})`;
}

function fileOf(shown: ShownPage): string {
  return `${shown.route ?? shown.path} ${shown.as ?? ''}`.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '') || 'home';
}

function pathOf({ path }: ShownPage): string {
  return typeof path === 'string' ? path : path(facts);
}

/** A copy: looking at a page mustn't change who somebody is. */
function copyOf(viewer: Viewer): HttpClient {
  const copy = new HttpClient(server.url);
  for (const [name, value] of clients[viewer].cookies) copy.cookies.set(name, value);
  return copy;
}

async function faultsIn(page: string): Promise<string[]> {
  const { results } = await html.validateString(page);
  const found = results.flatMap(({ messages }) => messages);
  return found
    .filter(({ message }) => message !== EMPTY_ACTION && !(message === NO_BUTTON && lendsItsButton(page)))
    .map(readable);
}

async function ownContext(viewer: Viewer): Promise<BrowserContext> {
  const context = contexts.get(viewer) ?? (await contextOf(viewer));
  contexts.set(viewer, context);
  return context;
}

/** A browser profile with somebody's session. */
async function contextOf(viewer: Viewer): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'nl-NL', reducedMotion: 'reduce' });
  await context.addCookies([...clients[viewer].cookies].map(([name, value]) => ({ name, value, url: server.url })));
  return context;
}

async function bringToState(page: Page, { viewer, choose, press, fill = {}, meanwhile, leftOpenFor }: ShownPage) {
  if (!press && !leftOpenFor) return;
  await untilFormsListen(page);
  if (choose) await page.getByLabel(choose, { exact: true }).check();
  for (const [name, value] of Object.entries(fill)) await page.locator(`main [name="${name}"]`).first().fill(value);
  await meanwhile?.(clients[viewer]);
  if (leftOpenFor) await page.clock.fastForward(leftOpenFor);
  if (press) await pressInVain(page, press);
}

/** Presses a button of a form that isn't right yet, and waits for what it says. */
async function pressInVain(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('.error-summary, .form-outcome').first().waitFor();
}

function readable({
  ruleId,
  message,
  line,
  selector,
}: {
  ruleId: string;
  message: string;
  line: number;
  selector: string | null;
}) {
  return `${ruleId} at ${line} ${selector ?? ''}: ${message}`;
}

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { searchBoxText } from '@/lib/text/nl/site/frame';
import { launchBrowser } from '@/tests/support/e2e/browser';
import type { HttpClient } from '@/tests/support/e2e/http';
import {
  shownPages as corePages,
  type Facts,
  pageRoutes,
  type ShownPage,
  type Viewer,
} from '@/tests/support/e2e/pages';
import { PASSWORD, personas } from '@/tests/support/e2e/personas';
import { populate } from '@/tests/support/e2e/populate';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { untilFormsListen, Visitor } from '@/tests/support/e2e/visitor';
import { areaPages } from '@/tests/support/e2e/walk/areas';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** A folder to write a screenshot of every page to, at both widths. */
const screenshots = process.env.SCREENSHOTS;

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
/** The title of each route's plain page. */
const titles = new Map<string, string>();
/** Addresses that only lead to another page. */
const leadsElsewhere = new Set(['/mijn/aanvraag/verder', '/mijn/gegevens/wijzigen']);

beforeAll(async () => {
  if (screenshots) mkdirSync(screenshots, { recursive: true });
  browser = await launchBrowser();
  server = await startServer();
  const populated = await populate(server);
  facts = populated.facts;
  clients = populated.clients;
  for (const viewer of Object.keys(clients) as Viewer[]) contexts.set(viewer, await contextOf(viewer));
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('looks at a page of every route', () => {
  expect(pageRoutes().length).toBeGreaterThan(20);
  expect(pageRoutes().filter((route) => !shownPages.some((shown) => shown.route === route))).toEqual([]);
});

describe.each(shownPages.map((shown) => ({ ...shown, name: nameOf(shown) })))('$name', (shown) => {
  let page: Page;
  let served: string;
  let status: number | undefined;

  beforeAll(async () => {
    // A clock is put on by itself: it would run on in the viewer's other pages.
    const context = shown.leftOpenFor ? await contextOf(shown.viewer) : contexts.get(shown.viewer);
    if (!context) throw new Error(`no ${shown.viewer}`);
    page = await context.newPage();
    if (shown.leftOpenFor) await page.clock.install();
    const path = typeof shown.path === 'string' ? shown.path : shown.path(facts);
    const response = await page.goto(new URL(path, server.url).href);
    status = response?.status();
    served = (await response?.text()) ?? '';
    const { route, as } = shown;
    if (route && !as && !leadsElsewhere.has(route)) titles.set(route, await page.title());
    await bringToState(page, shown);
  });
  afterAll(() => page?.close());

  it('is there, in Dutch, with one main heading', async () => {
    expect(status).toBe(shown.status ?? 200);
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(await page.locator('h1').count()).toBe(1);
    if (shown.says) await page.locator('main, .session-end').getByText(shown.says).first().waitFor();
  });

  it('is served as valid HTML', async () => {
    const report = await html.validateString(served);
    expect(
      report.results.flatMap(({ messages }) =>
        messages
          .filter(({ message }) => message !== EMPTY_ACTION && !(message === NO_BUTTON && lendsItsButton(served)))
          .map(readable),
      ),
    ).toEqual([]);
  });

  it.each([WIDE, NARROW])('has nothing that axe finds at $width, nor a line that doesn’t fit', async (viewport) => {
    await page.setViewportSize(viewport);
    if (screenshots) await page.screenshot({ path: join(screenshots, fileOf(shown, viewport)), fullPage: true });
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

it('gave every page a title of its own', () => {
  expect(titles.size).toBeGreaterThan(20);
  const all = [...titles];
  expect(all.filter(([route, title]) => all.some(([other, same]) => other !== route && same === title))).toEqual([]);
});

describe('by keyboard alone', () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, server);
  });
  afterEach(() => visitor.leave());

  it('meets the skip link first, which shows itself and leads past the menu', async () => {
    const { page } = visitor;
    await visitor.open('/');
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.innerText()).toBe('Ga naar de inhoud');
    expect(await isInSight(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('searches the register', async () => {
    const { page } = visitor;
    await visitor.open('/');
    await tabTo(page, 'input[name=q]');
    await page.keyboard.type('oudenampsen');
    await tabTo(page, `button:has-text("${searchBoxText.button}")`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/register\?q=oudenampsen/);
    await tabTo(page, `main a[href="/register/${facts.number}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(facts.number));
  });

  it('logs in, and is put on the summary after a mistake', async () => {
    const { page } = visitor;
    await visitor.open('/inloggen');
    await tabTo(page, 'input[name=email]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.error-summary'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('input[name=email]'));
    await page.keyboard.type(personas.carla);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mijn$/);
  });

  it('makes an account', async () => {
    const { page } = visitor;
    await visitor.open('/aanmelden');
    await typeInto(page, 'name', 'Toets Enbord');
    await typeInto(page, 'email', 'toets@voorbeeld.example');
    await typeInto(page, 'password', 'drie losse woorden hier');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/aanmelden\/verstuurd/);
  });

  it('fills in and submits an application', async () => {
    const page = (await contexts.get('beginner')?.newPage()) as Page;
    await page.goto(`${server.url}/mijn/aanvraag/naam`);
    await untilFormsListen(page);
    await typeInto(page, 'initials', 'T.');
    await page.keyboard.press('Enter');
    await arriveAt(page, '/mijn/aanvraag/contact');
    await typeInto(page, 'privatePhone', '06 12345678');
    await page.keyboard.press('Enter');
    await arriveAt(page, '/mijn/aanvraag/aanstellingen');
    await choose(page, 'function', 'employerKind');
    await typeInto(page, 'organisation', 'Gemeente Voorbeeldstad');
    await choose(page, 'form');
    await typeInto(page, 'hoursPerWeek', '24');
    await typeInto(page, 'startsOn', '1-2-2020');
    await page.keyboard.press('Enter');
    await tabTo(page, 'main a[href="/mijn/aanvraag/documenten"].button');
    await page.keyboard.press('Enter');
    await arriveAt(page, '/mijn/aanvraag/documenten');
    await choose(
      page,
      'meets_competency_profile',
      'subscribes_competency_profile',
      'subscribes_code_of_conduct',
      'subscribes_code_addendum',
    );
    await page.keyboard.press('Enter');
    await arriveAt(page, '/mijn/aanvraag/overzicht');
    await tabTo(page, 'main form button');
    await page.keyboard.press('Enter');
    await arriveAt(page, '/mijn/aanvraag');
    await page.close();
  });

  it.each(['/', '/vragen', '/aanmelden', '/dev'])('shows where it is on %s, at every stop', async (path) => {
    const { page } = visitor;
    await visitor.open(path);
    const stops: { name: string; outline: number; inSight: boolean }[] = [];
    for (let stop = 0; stop < 80; stop++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
          outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        };
      });
      if (!seen) break;
      stops.push({ ...seen, inSight: await isInSight(page) });
    }
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ outline, inSight }) => outline < 2 || !inSight)).toEqual([]);
  });
});

function nameOf({ route, path, as, viewer }: ShownPage): string {
  return `${route ?? path} (${as ? `${as}, ` : ''}${viewer})`;
}

function fileOf(shown: ShownPage, { width }: { width: number }): string {
  const name = `${shown.route ?? shown.path} ${shown.as ?? ''}`.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '');
  return `${name || 'home'}-${width}.png`;
}

/** A browser profile with somebody's session. */
async function contextOf(viewer: Viewer): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'nl-NL', reducedMotion: 'reduce' });
  await context.addCookies([...clients[viewer].cookies].map(([name, value]) => ({ name, value, url: server.url })));
  return context;
}

async function bringToState(page: Page, { viewer, press, fill = {}, meanwhile, leftOpenFor }: ShownPage) {
  if (!press && !leftOpenFor) return;
  await untilFormsListen(page);
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

type Finding = { id: string; help: string; nodes: string[] };
type AxeResults = { violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] };

async function findings(page: Page): Promise<Finding[]> {
  // Evaluated by the debugger, so the page's own policy may stay as strict as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (values) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  }));
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

async function typeInto(page: Page, name: string, text: string) {
  await tabTo(page, `main input[name=${name}]`);
  // Tab selects what stands in a field, so typing replaces it.
  await page.keyboard.type(text);
}

/** Ticks a box, or takes the first of a group of choices. */
async function choose(page: Page, ...names: string[]) {
  for (const name of names) {
    await tabTo(page, `main input[name=${name}]`);
    await page.keyboard.press('Space');
  }
}

async function arriveAt(page: Page, path: string) {
  await page.waitForURL((url) => url.pathname === path);
  await untilFormsListen(page);
}

async function tabTo(page: Page, selector: string) {
  const wanted = page.locator(selector).first();
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The Tab key doesn't reach ${selector}`);
}

/** Whether what has the focus is inside the window, and nothing lies over its middle. */
function isInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isInside = right > 0 && left < window.innerWidth && bottom > 0 && top < window.innerHeight;
    // The middle of an element larger than the window may lie outside it.
    const at = document.elementFromPoint(
      (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2,
    );
    return isInside && at !== null && (element.contains(at) || at.contains(element));
  });
}

import type { Browser, Page } from 'playwright-core';
import { searchBoxText } from '@/lib/text/nl/site/frame';
import { newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { PASSWORD, personas } from '@/tests/support/e2e/personas';
import { untilFormsListen, Visitor } from '@/tests/support/e2e/visitor';

let browser: Browser;
let server: LentServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), lentServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('by keyboard alone, somebody', () => {
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
    await page.keyboard.type('jansen');
    await tabTo(page, `button:has-text("${searchBoxText.button}")`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/register\?q=jansen/);
    await tabTo(page, 'main a[href^="/register/LKLR-"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/register\/LKLR-/);
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
    await typeInto(page, 'email', 'toets.enbord@voorbeeld.example');
    await typeInto(page, 'password', 'drie losse woorden hier');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/aanmelden\/verstuurd/);
  });

  it('fills in and submits an application', async () => {
    const beginner = await Visitor.arrive(browser, server, { as: await newApplicant(server, newPerson('toetsen')) });
    const { page } = beginner;
    await beginner.open('/mijn/aanvraag/naam');
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
    await page.locator('main input[name=another]').first().waitFor();
    await untilFormsListen(page);
    await choose(page, 'another');
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
    await beginner.leave();
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

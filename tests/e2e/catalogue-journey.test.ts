import type { Browser } from 'playwright-core';
import { catalogueCourseText, catalogueText } from '@/lib/text/nl/catalogue/catalogue';
import { activityFormText, activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { placeNames } from '@/lib/text/nl/site/frame';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';

const COURSE = 'Gesprekken met ouders die niet willen';

let browser: Browser;
let server: LentServer;
let carla: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  carla = await clientOf(server, personas.carla);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each chooses another run of the same course.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true },
    { mode: 'without JavaScript', javaScript: false },
  ]),
)('the catalogue, $mode', ({ javaScript }) => {
  const { filter } = catalogueText;
  const { choose, runs } = catalogueCourseText;
  let course = '';

  it('is searched by everybody, who gets the meetings of a run in their own calendar', async () => {
    const visitor = await Visitor.arrive(browser, server, { javaScript });
    await visitor.open('/');
    await visitor.page.getByRole('link', { name: placeNames.catalogue, exact: true }).first().click();
    await visitor.page.waitForURL(/\/opleidingen$/);
    await visitor.fill({ [filter.text]: 'grenzen academie' });
    await visitor.press(filter.submit, { to: '/opleidingen' });
    await visitor.see(catalogueText.found(1));
    course = (await visitor.page.getByRole('link', { name: COURSE }).getAttribute('href')) ?? '';
    await visitor.follow(COURSE, { to: course });
    await visitor.see('Vredenburg');
    expect(await visitor.page.getByRole('button', { name: choose.submit }).count()).toBe(0);
    const calendar = await visitor.page.getByRole('link', { name: runs.calendar }).first().getAttribute('href');
    const file = await new HttpClient(server.url).get(calendar ?? '');
    expect([file.status, file.html.match(/BEGIN:VEVENT/g)?.length]).toEqual([200, 2]);
    await visitor.follow(choose.logIn.link, { to: `/inloggen?${new URLSearchParams({ naar: course })}` });
    await visitor.leave();
  });

  it('gives a registrant who adds an activity everything that there is to fill in', async () => {
    const visitor = await Visitor.arrive(browser, server, { javaScript, as: carla });
    await visitor.open('/mijn/portfolio/toevoegen');
    await visitor.follow(activityFormText.toCatalogue, { to: '/opleidingen' });
    await visitor.follow(COURSE, { to: course });
    await visitor.page.getByRole('button', { name: choose.submit }).first().click();
    await visitor.page.waitForURL(/\/mijn\/portfolio\/.*na=gekozen/);
    await visitor.see(activityText.after.gekozen);
    const activity = visitor.path();
    const said = await visitor.read();
    for (const words of [COURSE, '12 uur']) expect(said).toContain(words);
    await visitor.open(course);
    expect(await visitor.page.locator(`main a[href="${activity}"]`).innerText()).toContain(choose.chosen);
    await visitor.leave();
  });
});

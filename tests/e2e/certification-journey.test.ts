import type { Browser } from 'playwright-core';
import { hundredthsOf } from '@/lib/content/amounts';
import { calendarDate } from '@/lib/shared/calendar-date';
import { overviewText, taskKindTexts } from '@/lib/text/nl/casework/tasks';
import {
  certificationBlockerText,
  certificationCaseText,
  cycleNews,
  ownCertificationText,
} from '@/lib/text/nl/certification/certification';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { publicStatusTexts } from '@/lib/text/nl/register/register';
import { pastStatusText, registrationStateNames } from '@/lib/text/nl/registration/registration';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import { launchBrowser } from '@/tests/support/e2e/browser';
import {
  activityCalled,
  CERTIFICATION,
  CERTIFICATIONS,
  LESSON,
  makeRequestable,
  NEAR_THE_END,
  numberOf,
  PEER_REVIEW,
} from '@/tests/support/e2e/certification-by-http';
import { HttpClient } from '@/tests/support/e2e/http';
import { waitForMail } from '@/tests/support/e2e/mailbox';
import { ownPoints } from '@/tests/support/e2e/own-points';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { pause, startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';

const { grant, waits } = certificationCaseText;
const { request, waiting } = ownCertificationText;

let browser: Browser;
let server: TestServer;
let carla: HttpClient;
let daan: HttpClient;
let management: HttpClient;
let registrant: Visitor;
let manager: Visitor;
let number: string;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { REGISTER_TODAY: NEAR_THE_END } });
  carla = await clientOf(server, personas.carla);
  daan = await clientOf(server, personas.daan);
  management = await clientOf(server, personas.manager);
  number = await numberOf(carla);
  registrant = await Visitor.arrive(browser, server);
  await registrant.logIn({ email: personas.carla, path: '/mijn' });
  manager = await Visitor.arrive(browser, server);
  await manager.logIn({ email: personas.manager, path: '/beheer' });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What everybody is told of a number: on the page, and as JSON. */
async function publicStatus(of: string): Promise<[string, string]> {
  const visitor = new HttpClient(server.url);
  const { text } = await visitor.visit(`/register/${of}`);
  const { status } = JSON.parse((await visitor.get(`/api/v1/register/${of}`)).html);
  const said = Object.values(publicStatusTexts).find(({ explanation }) => text.includes(explanation));
  return [said?.label ?? text, status];
}

const points = (amount: number) => hundredthsOf(amount) ?? (0 as never);

describe('near the end of a cycle', () => {
  it('says what stands in the way, long before', async () => {
    await registrant.open(CERTIFICATION);
    for (const [what, short] of [
      ['total', 8],
      ['accredited', 2],
    ] as const)
      await registrant.see(certificationBlockerText({ code: 'points_short', what, points: points(short) }));
    expect(await registrant.page.getByRole('button', { name: request.submit }).count()).toBe(0);
    expect(await publicStatus(number)).toEqual(['Geregistreerd', 'registered']);
  });

  it('is requested once what is certain and what is likely are together enough', async () => {
    await makeRequestable(carla, management);
    expect(await ownPoints(carla)).toMatchObject({ required: 56, certain: 54, likely: 3 });
    await registrant.open(CERTIFICATION);
    await registrant.press(request.submit, { to: `${CERTIFICATION}?na=aangevraagd` });
    await registrant.see(waiting.heading);
    await registrant.see(waiting.toReview(1));
    await waitForMail(server.dataDir, { to: personas.carla, subject: 'certificering is binnen' });
  });

  it('can’t be granted before what is only likely is reviewed', async () => {
    await manager.open('/beheer');
    await manager.follow(overviewText.waiting.kinds.certifications, { to: CERTIFICATIONS });
    await manager.page.locator('main tbody th a').click();
    await manager.see(grant.blocked);
    await manager.see(grant.short('total', points(2)));
    await manager.see(waits.heading);
    expect(await manager.page.getByRole('button', { name: grant.submit }).count()).toBe(0);
  });

  it('is granted once it is, and everybody sees it', async () => {
    const request = manager.path();
    await manager.page.getByRole('link', { name: PEER_REVIEW }).first().click();
    await manager.page.waitForURL(/\/beheer\/activiteiten\//);
    await manager.ready();
    await manager.page.getByRole('button', { name: reviewText.decision.approve.submit, exact: true }).click();
    await manager.see(reviewText.decision.approve.done(PEER_REVIEW));
    await manager.open(request);
    await manager.page.getByRole('button', { name: grant.submit, exact: true }).click();
    await manager.see(/is gecertificeerd/);
    expect(await publicStatus(number)).toEqual(['Gecertificeerd', 'certified']);
    await registrant.open(CERTIFICATION);
    await registrant.see(ownCertificationText.granted('31 december 2035'));
    await waitForMail(server.dataDir, { to: personas.carla, subject: 'beslissing over je certificering' });
  });

  it('fixes what it was granted on', async () => {
    const lesson = await activityCalled(carla, LESSON);
    await registrant.open(lesson);
    await registrant.see(activityText.frozen);
    const main = await registrant.read();
    for (const act of [activityText.change, activityText.withdraw, activityText.edit]) expect(main).not.toContain(act);
    expect((await carla.visit(`${lesson}/intrekken`)).path).toBe(lesson);
  });
});

/** Goes on to a day: the job of that day by hand first, twice, and then the server as it is on that day. */
async function goOnTo(day: string): Promise<string[]> {
  await server.halt();
  const did = [await server.command('daily', day), await server.command('daily', day)];
  await server.restart({ REGISTER_TODAY: day });
  return did.map((lines) => /^cycle_ends: (.*)$/m.exec(lines)?.[1] ?? lines);
}

/** Starts the server on a day, and waits until its own daily job has brought a status that far. */
async function startOn(day: string, status: string) {
  await server.restart({ REGISTER_TODAY: day });
  while ((await publicStatus(number))[1] !== status) await pause(250);
}

describe('the day after a cycle’s end', () => {
  it('keeps whoever was certified for it, and gives whoever wasn’t time to make up for it', async () => {
    const former = await numberOf(daan);
    expect(await publicStatus(former)).toEqual(['Gecertificeerd', 'certified']);
    const [first, second] = await goOnTo('2031-01-01');
    expect(first).toMatch(/2 cycle closed/);
    expect(second).toBe('nothing to do');
    expect(await publicStatus(number)).toEqual(['Gecertificeerd', 'certified']);
    expect((await carla.visit('/mijn/berichten')).text).toContain(
      cycleNews.certified(calendarDate('2030-12-31'), calendarDate('2035-12-31')).subject,
    );
    expect(await publicStatus(former)).toEqual(['Geregistreerd', 'registered']);
    const { text } = await daan.visit(CERTIFICATION);
    expect(text).toContain(ownCertificationText.grace('30 juni 2031'));
  }, 480_000);

  it('ends it five years later, where nothing was done since, and proposes a removal after the grace', async () => {
    await startOn('2036-01-01', 'registered');
    expect(await publicStatus(number)).toEqual(['Geregistreerd', 'registered']);
    await registrant.open(CERTIFICATION);
    await registrant.see(ownCertificationText.status.registered);
    await registrant.see(ownCertificationText.grace('30 juni 2036'));
    await registrant.see(ownCertificationText.earlier.granted('20 oktober 2030', '31 december 2035'));
    // Nobody is removed by the job: it is proposed to the manager, of whose grace is over.
    expect(await publicStatus(await numberOf(daan))).toEqual(['Geregistreerd', 'registered']);
    const { text } = await management.visit('/beheer/taken');
    expect(text).toContain(taskKindTexts.removal_proposed);
  }, 480_000);

  it('says what somebody was on a day before', async () => {
    for (const [asked, day, state] of [
      ['31-12-2035', '31 december 2035', 'certified'],
      ['1-1-2030', '1 januari 2030', 'registered'],
      ['1-1-2036', '1 januari 2036', 'registered'],
    ] as const) {
      const { text } = await carla.visit(`/mijn/gegevens/geschiedenis?op=${asked}`);
      expect(text).toContain(pastStatusText.status(day, registrationStateNames[state]));
    }
  });
});

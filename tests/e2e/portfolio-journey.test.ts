import { buffer } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { calendarDate } from '@/lib/shared/calendar-date';
import { handlingText } from '@/lib/text/nl/application/cases';
import { evidenceText, manyFilesText, outcomeText, uploadText } from '@/lib/text/nl/portfolio/evidence';
import { activityFields, activityRemarkText } from '@/lib/text/nl/portfolio/portfolio';
import {
  activityActText,
  activityFormText,
  activityText,
  fillInText,
  portfolioText,
} from '@/lib/text/nl/portfolio/portfolio-pages';
import { activityRejectionTexts, reviewedText, reviewNews } from '@/lib/text/nl/review/review';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { moved, ownPoints } from '@/tests/support/e2e/own-points';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import {
  approveByHttp,
  PORTFOLIO,
  pdfFile,
  provenByHttp,
  QUEUE,
  rejectByHttp,
  reviewedAt,
  training,
} from '@/tests/support/e2e/portfolio-by-http';
import { Visitor } from '@/tests/support/e2e/visitor';
import { phonePhoto } from '@/tests/support/evidence-samples';

const TODAY = '2026-06-15';
const { decision } = reviewText;

let browser: Browser;
let server: LentServer;
/** The same people without a browser, to arrange and to read back. */
let carla: HttpClient;
let management: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer({ env: { REGISTER_TODAY: TODAY } });
  carla = await clientOf(server, personas.carla);
  management = await clientOf(server, personas.manager);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, title: 'Les over thuiszitters' },
    { mode: 'without JavaScript', javaScript: false, title: 'Les over vrijstellingen' },
  ]),
)('a portfolio, $mode', ({ javaScript, title }) => {
  let registrant: Visitor;
  let manager: Visitor;
  let assessor: Visitor;
  let path: string;
  let photo: Buffer;

  beforeAll(async () => {
    const arrive = async (email: string) => {
      const visitor = await Visitor.arrive(browser, server, { javaScript });
      await visitor.logIn({ email });
      return visitor;
    };
    registrant = await arrive(personas.carla);
    manager = await arrive(personas.manager);
    assessor = await arrive(personas.assessor);
    photo = await phonePhoto();
  }, 180_000);
  afterAll(async () => {
    for (const visitor of [registrant, manager, assessor]) await visitor?.leave();
  });

  type Typed = { type: string; title: string; day: string; units: string };
  async function typeActivity({ type, title: called, day, units }: Typed) {
    await registrant.page.getByLabel(activityFields.type.label).selectOption({ label: type });
    await registrant.fill({
      [activityFields.title.label]: called,
      [activityFields.lastDay.label]: day,
      [activityFields.units.label]: units,
    });
  }

  async function add(typed: Typed): Promise<string> {
    await registrant.open(PORTFOLIO);
    await registrant.follow(portfolioText.add, { to: `${PORTFOLIO}/toevoegen` });
    await typeActivity(typed);
    return registrant.pressTowards(activityFormText.save, /na=bewaard/);
  }

  async function choose(files: { name: string; mimeType: string; buffer: Buffer }[], button = evidenceText.submit) {
    await registrant.page.getByLabel(evidenceText.field).setInputFiles(files);
    await registrant.page.locator('main').getByRole('button', { name: button, exact: true }).click();
  }

  const handIn = (at: string) => registrant.press(activityText.submit.button, { to: `${at}?na=ingediend` });

  async function download(visitor: Visitor, name: string): Promise<Buffer> {
    const arriving = visitor.page.waitForEvent('download');
    await visitor.page.getByRole('link', { name: `${evidenceText.download} ${name}`, exact: true }).click();
    const arrived = await arriving;
    expect(arrived.suggestedFilename()).toBe(name);
    return buffer(await arrived.createReadStream());
  }

  it('takes an activity, and a photo without what a telephone knows of the place', async () => {
    const before = await ownPoints(carla);
    path = await add({ type: 'Training geven', title, day: '12-5-2026', units: '4' });
    await choose([{ name: 'aanwezigen.jpg', mimeType: 'image/jpeg', buffer: photo }]);
    await registrant.page.getByRole('img', { name: evidenceText.pictureOf('aanwezigen.jpg') }).waitFor();
    // What was photographed lay on its side and knew where it was: else there is nothing to take away.
    expect(await sharp(photo).metadata()).toMatchObject({ width: 40, height: 20, orientation: 6 });
    expect(photo.includes('Zakmodel')).toBe(true);
    const kept = await download(registrant, 'aanwezigen.jpg');
    const { width, height, orientation, exif, xmp, iptc } = await sharp(kept).metadata();
    expect({ width, height, exif, xmp, iptc }).toEqual({ width: 20, height: 40 });
    expect(orientation ?? 1).toBe(1);
    expect(moved(before, await ownPoints(carla))).toEqual({ draft: 4 });
    await handIn(path);
    await registrant.see(activityText.after.ingediend);
    expect(moved(before, await ownPoints(carla))).toEqual({ likely: 4 });
  });

  it('takes a plan, which counts in the forecast alone', async () => {
    const before = await ownPoints(carla);
    const plan = await add({ type: 'Dag van Ingrado', title: `Ledendag, ${title}`, day: '12-11-2026', units: '6' });
    await registrant.see(activityRemarkText({ code: 'planned', lastDay: calendarDate('2026-11-12') }));
    await registrant.see(activityText.submit.plannedHeading);
    expect(moved(before, await ownPoints(carla))).toEqual({ planned: 6 });
    expect(registrant.path()).toBe(plan);
  });

  it('takes a course of before the register for the CV, and says at once that it gives no points', async () => {
    const before = await ownPoints(carla);
    await registrant.open(`${PORTFOLIO}/toevoegen`);
    await typeActivity({
      type: 'Vakopleiding of cursus',
      title: `Oude cursus, ${title}`,
      day: '23-5-2014',
      units: '40',
    });
    const noPoints = activityRemarkText({ code: 'before_start', countsFrom: calendarDate('2016-01-01') });
    if (javaScript) await registrant.see(noPoints);
    const old = await registrant.pressTowards(activityFormText.save, /na=bewaard/);
    await registrant.see(noPoints);
    await handIn(old);
    expect(moved(before, await ownPoints(carla))).toEqual({});
    await registrant.open(PORTFOLIO);
    await registrant.see(`Oude cursus, ${title}`);
  });

  it('is given to the assessor, who sees nothing else', async () => {
    await manager.open(QUEUE);
    await manager.page.getByRole('checkbox', { name: title }).check();
    await manager.page
      .getByLabel(reviewQueueText.assign.fields.assignee.label)
      .selectOption({ label: handlingText.worker('Farid el Amrani', false) });
    await manager.page.getByRole('button', { name: reviewQueueText.assign.submit }).click();
    await manager.see(reviewQueueText.assign.done(1));
    await assessor.open('/beoordelen?soort=activiteit');
    expect(await assessor.page.locator('main tbody th a').allInnerTexts()).toEqual([title]);
    await assessor.open('/beoordelen');
  });

  it('is looked at by the assessor, who asks for more', async () => {
    await assessor.follow(title, { to: reviewedAt(path, '/beoordelen/activiteiten') });
    await assessor.see('Je geeft een training over je vak aan vakgenoten');
    expect((await sharp(await download(assessor, 'aanwezigen.jpg')).metadata()).exif).toBeUndefined();
    await assessor.choose(decision.ask.heading);
    await assessor.fill({ [decision.fields.question.label]: 'Voor wie gaf je deze les?' });
    await assessor.press(decision.ask.submit, { to: `${reviewedAt(path, '/beoordelen/activiteiten')}?na=gevraagd` });
    await assessor.see(reviewText.handling.done.gevraagd);
  });

  it('is answered by its owner, who is told that something is asked', async () => {
    await registrant.open('/mijn/berichten');
    await registrant.see(reviewNews.asked(title, '').subject);
    await registrant.open(path);
    await registrant.follow(activityText.asked.link, { to: `${path}/antwoord` });
    await registrant.see('Voor wie gaf je deze les?');
    const [empty] = await registrant.pressInVain(activityActText.answer.submit);
    expect(empty).toContain(activityActText.answer.field.inSentence);
    await registrant.fill({ [activityActText.answer.field.label]: 'Voor collega’s uit de regio.' });
    await registrant.press(activityActText.answer.submit, { to: `${path}?na=antwoord` });
  });

  it('is approved, and the points move', async () => {
    const [before, accredited] = [await ownPoints(carla), await ownPoints(carla, 'accredited')];
    await assessor.open('/beoordelen');
    await assessor.follow(title, { to: reviewedAt(path, '/beoordelen/activiteiten') });
    await assessor.see('Voor collega’s uit de regio.');
    await assessor.page.getByRole('button', { name: decision.approve.submit, exact: true }).click();
    await assessor.see(decision.approve.done(title));
    expect(moved(before, await ownPoints(carla))).toEqual({ certain: 4, likely: -4 });
    expect(moved(accredited, await ownPoints(carla, 'accredited'))).toMatchObject({ certain: 4 });
    await registrant.open(path);
    await registrant.see(reviewedText.pointsCertain);
  });

  it('is changed as a new version, while the approved one goes on counting', async () => {
    const before = await ownPoints(carla);
    await registrant.open(path);
    const version = await changeUnits(activityText.change, '5', { on: '/wijzigen', save: activityFormText.save });
    await registrant.see(activityText.isChange.text);
    await handIn(version);
    expect(moved(before, await ownPoints(carla))).toEqual({});
    await approveByHttp(management, version);
    expect(moved(before, await ownPoints(carla))).toEqual({ certain: 1 });
    await registrant.open(path);
    await registrant.see(activityText.superseded.text);
  });

  it('tells why one is rejected, and is mended as a new version with the same evidence', async () => {
    const before = await ownPoints(carla);
    const rejected = await provenByHttp(carla, { ...training, title: `Gastles, ${title}`, units: '3' });
    const explanation = 'Op het programma staan twee uren.';
    await rejectByHttp(management, rejected, { reason: 'units_incorrect', explanation });
    await registrant.open(rejected);
    await registrant.see(activityRejectionTexts.units_incorrect.whatToDo);
    await registrant.see(explanation);
    const version = await changeUnits(activityText.mend, '2', { on: '/invullen', save: fillInText.save });
    expect(version).not.toBe(rejected);
    await registrant.see('programma.pdf');
    await handIn(version);
    await approveByHttp(management, version);
    expect(moved(before, await ownPoints(carla))).toEqual({ certain: 2 });
  });

  /** Begins a new version of what is open, and saves it with another number of hours; its path. */
  async function changeUnits(button: string, units: string, { on, save }: { on: string; save: string }) {
    const from = registrant.path();
    await registrant.page.locator('main').getByRole('button', { name: button, exact: true }).click();
    await registrant.page.waitForURL((url) => url.pathname.endsWith(on) && !url.pathname.startsWith(from));
    await registrant.ready();
    await registrant.fill({ [activityFields.units.label]: units });
    return registrant.pressTowards(save, /portfolio\/[0-9a-f-]{36}\?na=bewaard/);
  }

  it('makes a draft of each of many files, and lists what is chosen of them', async () => {
    await registrant.open(PORTFOLIO);
    await registrant.follow(portfolioText.manyFiles, { to: `${PORTFOLIO}/bestanden` });
    const name = title.split(' ').at(-1) ?? '';
    await choose([pdfFile(`${name} een.pdf`), pdfFile(`${name} twee.pdf`)], manyFilesText.submit);
    await registrant.see(
      javaScript ? uploadText.summary({ kept: 2, failed: 0, busy: 0 }) : outcomeText.keptAsDrafts(2),
    );
    await registrant.open(PORTFOLIO);
    await registrant.page.getByText(portfolioText.filter.more, { exact: true }).click();
    await registrant.page.getByLabel(portfolioText.filter.state).selectOption({ label: 'Concept' });
    await registrant.page.getByRole('button', { name: portfolioText.filter.submit, exact: true }).click();
    await registrant.page.waitForURL(/status=concept/);
    const titles = await registrant.page.locator('main tbody th a').allInnerTexts();
    expect(titles).toEqual(expect.arrayContaining([`${name} een`, `${name} twee`]));
    expect(titles).not.toContain(title);
  });

  it('asks before a draft is deleted, with its evidence', async () => {
    const name = title.split(' ').at(-1) ?? '';
    await registrant.follow(`${name} een`, { to: await hrefOf(`${name} een`) });
    const draft = registrant.path();
    await registrant.follow(activityText.remove, { to: `${draft}/verwijderen` });
    await registrant.press(activityActText.remove.submit, { to: `${PORTFOLIO}?na=verwijderd` });
    await registrant.see(activityText.after.verwijderd);
    expect((await carla.get(draft)).status).toBe(404);
  });

  async function hrefOf(name: string): Promise<string> {
    return (await registrant.page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
  }
});

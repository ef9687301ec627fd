import { buffer } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { hundredthsOf } from '@/lib/content/amounts';
import { calendarDate, dateAsTyped } from '@/lib/shared/calendar-date';
import { attendanceNews } from '@/lib/text/nl/attendance/attendance-news';
import { listText } from '@/lib/text/nl/attendance/lists';
import { runFormText, runStateNames, runsText, runText } from '@/lib/text/nl/attendance/runs';
import { certificationBlockerText, ownCertificationText } from '@/lib/text/nl/certification/certification';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { courseListText, coursePageText } from '@/lib/text/nl/courses/course-pages';
import {
  accreditationStateTexts,
  courseBlockerText,
  courseFields,
  courseFormNames,
  coursePointsText,
  documentsText,
} from '@/lib/text/nl/courses/courses';
import { invoiceStateSentences, invoiceText } from '@/lib/text/nl/invoices/invoices';
import { evidenceText } from '@/lib/text/nl/portfolio/evidence';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { euros } from '@/lib/text/nl/shared/amounts';
import { savingText } from '@/lib/text/nl/shared/forms';
import { newPerson } from '@/tests/support/e2e/applicant';
import { faultsAtBothWidths } from '@/tests/support/e2e/axe';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { activityCalled, CERTIFICATION, NEAR_THE_END } from '@/tests/support/e2e/certification-by-http';
import { turnOnSecondFactor } from '@/tests/support/e2e/colleague';
import type { HttpClient } from '@/tests/support/e2e/http';
import { waitForMail } from '@/tests/support/e2e/mailbox';
import { moved, type OwnPoints, ownPoints } from '@/tests/support/e2e/own-points';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { draftByHttp, pdfFile, sendFiles } from '@/tests/support/e2e/portfolio-by-http';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { EVERY_KIND, listOfEveryKind, RUNS } from '@/tests/support/e2e/walk/attendance-steps';
import { ASSESSED, COURSES, REQUESTS } from '@/tests/support/e2e/walk/course-steps';
import { newAssessor } from '@/tests/support/e2e/walk/people';
import { newProvider } from '@/tests/support/e2e/walk/provider-steps';

const TITLE = 'Gesprekken zonder oordeel';
/** As Carla typed it herself before the list came. */
const HER_TITLE = 'gesprekken, zonder oordeel!';
const LEARNED = 'Eerst luisteren, dan pas vragen.';
const TYPE = 'Vakopleiding of cursus';
const TODAY = dateAsTyped(calendarDate(NEAR_THE_END));
/** What Carla lacks, and more than the accredited points that she lacks. */
const HOURS = 8;
const QUESTION = 'Hoeveel deelnemers zijn er per trainer?';
const ANSWER = 'Hoogstens acht.';

const { assess, ask, assessments, decision, fields } = text;
const accreditedShort = certificationBlockerText({
  code: 'points_short',
  what: 'accredited',
  points: hundredthsOf(2) as never,
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

// Each goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true },
    { mode: 'without JavaScript', javaScript: false },
  ]),
)('a course that counts, $mode', ({ javaScript }) => {
  const contact = newPerson('nieuwe-opleider');
  let server: TestServer;
  let carla: HttpClient;
  let visitors: Visitor[];
  let [trainer, manager, first, second, registrant] = [] as unknown as [Visitor, Visitor, Visitor, Visitor, Visitor];
  let [course, request, run] = ['', '', ''];

  beforeAll(async () => {
    server = await startServer({ env: { REGISTER_TODAY: NEAR_THE_END } });
    const management = await clientOf(server, personas.manager);
    carla = await clientOf(server, personas.carla);
    const colleague = newPerson('tweede-beoordelaar');
    const clients = [
      await newProvider(server, management, contact),
      management,
      await clientOf(server, personas.assessor),
      await turnOnSecondFactor(await newAssessor(server, management, colleague), colleague.password),
      carla,
    ];
    visitors = await Promise.all(clients.map((as) => Visitor.arrive(browser, server, { javaScript, as })));
    [trainer, manager, first, second, registrant] = visitors as typeof visitors &
      [Visitor, Visitor, Visitor, Visitor, Visitor];
  }, 240_000);
  afterAll(async () => {
    for (const visitor of visitors ?? []) await visitor.leave();
    await server?.stop();
  });

  /** Presses a button that leads to an address which isn't known yet; gives its path. */
  async function pressTowards(visitor: Visitor, button: string, leadsTo: RegExp): Promise<string> {
    await visitor.page.locator('main').getByRole('button', { name: button, exact: true }).click();
    await visitor.page.waitForURL((url) => leadsTo.test(url.pathname + url.search));
    await visitor.ready();
    return visitor.path();
  }

  /** Follows the link to one of a list, whose address isn't known yet; gives its path. */
  async function followTowards(visitor: Visitor, link: string | RegExp, leadsTo: string): Promise<string> {
    await visitor.page.locator(`main a[href^="${leadsTo}/"]`, { hasText: link }).first().click();
    await visitor.page.waitForURL((url) => url.pathname.startsWith(`${leadsTo}/`));
    await visitor.ready();
    return visitor.path();
  }

  const choose = (visitor: Visitor, label: string, option: string) =>
    visitor.page.locator('main').getByLabel(label, { exact: true }).selectOption({ label: option });

  /** Without scripts a page is the same page, and axe can't run in it. */
  async function mustBeFine(visitor: Visitor, name: string) {
    if (javaScript) expect(await faultsAtBothWidths(visitor.page, name)).toEqual([]);
  }

  it('is begun by its provider: saved, valued, and told what is missing', async () => {
    await trainer.open(COURSES);
    await trainer.follow(courseListText.add, { to: `${COURSES}/nieuw` });
    await trainer.fill({ [courseFields.title.label]: TITLE });
    await choose(trainer, courseFields.type.label, TYPE);
    await trainer.page.getByLabel(courseFields.units.label, { exact: true }).fill(String(HOURS));
    if (javaScript) {
      await trainer.see(coursePointsText.worth(HOURS, false, 'A1'));
      await trainer.see(savingText.saved(''));
      await mustBeFine(trainer, 'course-form');
      await trainer.open(COURSES);
      course = await followTowards(trainer, TITLE, COURSES);
    } else course = await pressTowards(trainer, coursePageText.save, /na=bewaard/);
    await trainer.see(coursePageText.submit.blockedHeading);
    const said = await trainer.read();
    expect(said).toContain(coursePointsText.worth(HOURS, false, 'A1'));
    for (const code of ['goals_missing', 'audience_missing', 'form_missing', 'programme_missing'] as const)
      expect(said).toContain(courseBlockerText({ code }));
    await mustBeFine(trainer, 'course-blocked');
  });

  it('is completed, and submitted for the price that is shown', async () => {
    await trainer.follow(coursePageText.edit, { to: `${course}/wijzigen` });
    await trainer.choose(courseFormNames.on_site);
    await trainer.fill({
      [courseFields.goals.label]: 'Doorvragen zonder te oordelen.',
      [courseFields.audience.label]: 'Leerplichtambtenaren',
      [courseFields.programme.label]: 'Een dag oefenen met een acteur.',
      [courseFields.trainers.label]: 'M. van Dongen, al tien jaar trainer',
    });
    await pressTowards(trainer, coursePageText.save, /na=bewaard/);
    await trainer.page.getByLabel(evidenceText.field).setInputFiles([pdfFile()]);
    await trainer.page.getByRole('button', { name: documentsText.submit, exact: true }).click();
    await trainer.page.getByRole('link', { name: 'programma.pdf', exact: true }).waitFor();
    await trainer.see(coursePageText.submit.fee(euros(25_000), euros(5_250), euros(30_250)));
    await mustBeFine(trainer, 'course-ready');
    await pressTowards(trainer, coursePageText.submit.button, /na=ingediend/);
    await trainer.see(accreditationStateTexts.submitted.explanation);
    await mustBeFine(trainer, 'course-submitted');
  });

  it('is given to two assessors by the manager', async () => {
    await manager.open(REQUESTS);
    await mustBeFine(manager, 'requests');
    request = await followTowards(manager, TITLE, REQUESTS);
    await mustBeFine(manager, 'request-new');
    await choose(manager, fields.first.label, 'Farid el Amrani');
    await choose(manager, fields.second.label, 'tweede-beoordelaar de Vries');
    await pressTowards(manager, assessments.begin, /na=gegeven/);
    await manager.see(assessments.hidden);
    await mustBeFine(manager, 'request-running');
  });

  it('is asked about by one of them, and the provider answers without knowing whom', async () => {
    await first.open('/beoordelen');
    await mustBeFine(first, 'assessing');
    await followTowards(first, TITLE, ASSESSED);
    await mustBeFine(first, 'assess');
    await first.fill({ [fields.question.label]: QUESTION });
    await pressTowards(first, ask.submit, /na=gevraagd/);
    await waitForMail(server.dataDir, { to: contact.email, subject: 'vraag over een opleiding' });
    await trainer.open(course);
    await trainer.see(QUESTION);
    expect(await trainer.read()).not.toContain('Amrani');
    await mustBeFine(trainer, 'course-asked');
    await trainer.fill({ [coursePageText.answerField.label]: ANSWER });
    await pressTowards(trainer, coursePageText.question.submit, /na=antwoord/);
  });

  it('is judged by both, apart', async () => {
    const assessed = request.replace(REQUESTS, ASSESSED);
    for (const [assessor, words] of [
      [first, 'Sterk programma.'],
      [second, 'Goede trainer.'],
    ] as const) {
      await assessor.open(assessed);
      await assessor.see(ANSWER);
      expect(await assessor.read()).not.toContain('Sterk');
      await assessor.choose(assess.judgements.accredit);
      await assessor.fill({ [fields.explanation.label]: words });
      await pressTowards(assessor, assess.submit, /na=beoordeeld/);
      await assessor.see(assess.given);
      if (assessor === first) expect(await first.read()).not.toContain(assess.others);
    }
    expect(await second.read()).toContain('Sterk programma.');
    await mustBeFine(second, 'assessed');
  });

  it('is accredited, which its provider reads', async () => {
    await manager.open(request);
    await mustBeFine(manager, 'request-agreed');
    await pressTowards(manager, decision.accredit.submit, /besloten=/);
    await manager.see(decision.done.accredited(TITLE));
    await waitForMail(server.dataDir, { to: contact.email, subject: 'nieuws over een opleiding' });
    await trainer.open(course);
    await trainer.see(accreditationStateTexts.accredited.explanation);
    await trainer.see(coursePageText.accredited.period('20 oktober 2030', '19 oktober 2032'));
    await mustBeFine(trainer, 'course-accredited');
  });

  it('has an invoice, as a page and as a file, whose payment the manager notes', async () => {
    await trainer.open('/opleider/facturen');
    await mustBeFine(trainer, 'own-invoices');
    const invoice = await followTowards(trainer, /Factuur/, '/opleider/facturen');
    await trainer.see(invoiceStateSentences.open);
    const arriving = trainer.page.waitForEvent('download');
    await trainer.page.getByRole('link', { name: invoiceText.file }).click();
    const file = await buffer(await (await arriving).createReadStream());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    await mustBeFine(trainer, 'own-invoice');
    await manager.open(invoice.replace('/opleider', '/beheer'));
    const words = invoiceText.pay.fields;
    await manager.fill({ [words.amount?.label ?? '']: '302,50', [words.paidOn?.label ?? '']: TODAY });
    await pressTowards(manager, invoiceText.pay.submit, /na=betaald/);
    await mustBeFine(manager, 'invoice');
    await trainer.open(invoice);
    await trainer.see(invoiceStateSentences.paid);
  });

  it('is planned, and gets a list with rows of every kind', async () => {
    await trainer.open(course);
    await trainer.follow(runsText.plan, { to: `${RUNS}/nieuw` });
    const labelled = runFormText.fieldsOf(1, 1);
    const filled = { day: TODAY, begins: '9.00', ends: '17.00' };
    for (const [name, value] of Object.entries(filled))
      await trainer.fill({ [labelled[`meetings.0.${name}`]?.label ?? '']: value });
    await trainer.fill({ [runFormText.fields.place?.label ?? '']: 'Utrecht' });
    await mustBeFine(trainer, 'run-form');
    run = await pressTowards(trainer, runFormText.plan.submit, /na=gepland/);
    await mustBeFine(trainer, 'run-planned');
    await trainer.follow(runText.list.add, { to: `${run}/lijst` });
    await trainer.fill({ [listText.form.list]: await listOfEveryKind(carla) });
    await mustBeFine(trainer, 'list');
    await trainer.press(listText.form.submit, { to: `${run}/lijst` });
    await trainer.see(listText.preview.heading);
    const said = await trainer.read();
    for (const kind of EVERY_KIND) expect(said).toContain(kind);
    await mustBeFine(trainer, 'list-preview');
    await pressTowards(trainer, listText.preview.submit(2), /na=bewaard/);
    await mustBeFine(trainer, 'run-listed');
  });

  it('makes points certain and accredited when it is closed, of what she had typed herself', async () => {
    const typed = { type: 'professional_training', title: HER_TITLE, lastDay: TODAY, units: '6', learned: LEARNED };
    const none: [OwnPoints, OwnPoints] = [await ownPoints(carla), await ownPoints(carla, 'accredited')];
    await sendFiles(carla, await draftByHttp(carla, typed), [pdfFile('aanwezigheid.pdf')]);
    await registrant.open(CERTIFICATION);
    await registrant.see(accreditedShort);
    await mustBeFine(registrant, 'certification-blocked');
    await trainer.open(run);
    await pressTowards(trainer, runText.close.submit, /na=afgesloten/);
    await trainer.see(runStateNames.closed);
    await mustBeFine(trainer, 'run-closed');
    expect(moved(none[0], await ownPoints(carla))).toEqual({ certain: HOURS });
    expect(moved(none[1], await ownPoints(carla, 'accredited'))).toEqual({ certain: HOURS });
    await registrant.open('/mijn/berichten');
    await registrant.see(attendanceNews.credited('', '').subject);
    await registrant.open(await activityCalled(carla, HER_TITLE));
    await registrant.see(activityText.accredited);
    const said = await registrant.read();
    for (const words of [LEARNED, 'aanwezigheid.pdf', `${HOURS} uur`]) expect(said).toContain(words);
    await mustBeFine(registrant, 'activity-credited');
  });

  it('is what her certification is requested with', async () => {
    await registrant.open(CERTIFICATION);
    await registrant.see(ownCertificationText.enough);
    await mustBeFine(registrant, 'certification-enough');
    await registrant.press(ownCertificationText.request.submit, { to: `${CERTIFICATION}?na=aangevraagd` });
    await registrant.see(ownCertificationText.waiting.heading);
    await mustBeFine(registrant, 'certification-requested');
  });
});

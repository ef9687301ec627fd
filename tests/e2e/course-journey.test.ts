import { buffer } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { hundredthsOf } from '@/lib/content/amounts';
import { calendarDate, dateAsTyped } from '@/lib/shared/calendar-date';
import { listText } from '@/lib/text/nl/attendance/lists';
import { runFormText, runStateNames, runsText, runText } from '@/lib/text/nl/attendance/runs';
import { assessingText } from '@/lib/text/nl/casework/assessing';
import { certificationBlockerText, ownCertificationText } from '@/lib/text/nl/certification/certification';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { courseListText, coursePageText } from '@/lib/text/nl/courses/course-pages';
import {
  accreditationStateMeanings,
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
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { waitForMail } from '@/tests/support/e2e/mailbox';
import { moved, ownPoints } from '@/tests/support/e2e/own-points';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { draftByHttp, pdfFile, sendFiles } from '@/tests/support/e2e/portfolio-by-http';
import { Visitor } from '@/tests/support/e2e/visitor';
import { EVERY_KIND, listOfEveryKind, RUNS } from '@/tests/support/e2e/walk/attendance-steps';
import { ASSESSED, COURSES, REQUESTS } from '@/tests/support/e2e/walk/course-steps';
import { newAssessor } from '@/tests/support/e2e/walk/people';
import { newProvider } from '@/tests/support/e2e/walk/provider-steps';

const TITLE = 'Gesprekken zonder oordeel';
const HER_TITLE = 'gesprekken, zonder oordeel!';
const TODAY = dateAsTyped(calendarDate(NEAR_THE_END));
/** What Carla lacks, and more than the accredited points that she lacks. */
const HOURS = 8;
const SHORT = hundredthsOf(2) ?? (0 as never);

const { assess, ask, assessments, decision, fields } = text;

// Each goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true },
    { mode: 'without JavaScript', javaScript: false },
  ]),
)('a course that counts, $mode', ({ javaScript }) => {
  const [contact, colleague] = [newPerson('nieuwe-opleider'), newPerson('tweede-beoordelaar')];
  let browser: Browser;
  let server: LentServer;
  let carla: HttpClient;
  let visitors: Visitor[];
  let [trainer, manager, first, second, registrant] = [] as unknown as [Visitor, Visitor, Visitor, Visitor, Visitor];
  let [course, request, run] = ['', '', ''];

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await lentServer({ env: { REGISTER_TODAY: NEAR_THE_END } });
    const management = await clientOf(server, personas.manager);
    carla = await clientOf(server, personas.carla);
    const clients = [
      await newProvider(server, management, contact),
      management,
      await clientOf(server, personas.assessor),
      await turnOnSecondFactor(await newAssessor(server, management, colleague), colleague.password),
      carla,
    ];
    visitors = await Promise.all(clients.map((as) => Visitor.arrive(browser, server, { javaScript, as })));
    [trainer, manager, first, second, registrant] = visitors as [Visitor, Visitor, Visitor, Visitor, Visitor];
  }, 240_000);
  afterAll(async () => {
    for (const visitor of visitors ?? []) await visitor.leave();
    await browser?.close();
    await server?.stop();
  });

  /** Without scripts a page is the same page, and axe can't run in it. */
  async function mustBeFine(visitor: Visitor, name: string) {
    if (javaScript) expect(await faultsAtBothWidths(visitor.page, name)).toEqual([]);
  }

  it('is begun by its provider: saved, valued, and told what is missing', async () => {
    await trainer.open(COURSES);
    await trainer.follow(courseListText.add, { to: `${COURSES}/nieuw` });
    await trainer.fill({ [courseFields.title.label]: TITLE });
    if (javaScript) {
      await trainer.see(savingText.saved('').trim());
      const elsewhere = await trainer.openWindow();
      await elsewhere.open(COURSES);
      await elsewhere.see(TITLE);
    }
    await trainer.select({ [courseFields.type.label]: 'Vakopleiding of cursus' });
    await trainer.page.getByLabel(courseFields.units.label, { exact: true }).fill(String(HOURS));
    if (javaScript) await trainer.see(coursePointsText.worth(HOURS, false, 'A1'));
    await mustBeFine(trainer, 'course-form');
    course = await trainer.pressTowards(coursePageText.save, /na=bewaard/);
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
    await trainer.pressTowards(coursePageText.save, /na=bewaard/);
    await trainer.page.getByLabel(evidenceText.field).setInputFiles([pdfFile()]);
    await trainer.page.getByRole('button', { name: documentsText.submit, exact: true }).click();
    await trainer.page.getByRole('link', { name: 'programma.pdf', exact: true }).waitFor();
    await trainer.see(coursePageText.submit.fee(euros(25_000), euros(5_250), euros(30_250)));
    await mustBeFine(trainer, 'course-ready');
    await trainer.pressTowards(coursePageText.submit.button, /na=ingediend/);
    await trainer.see(accreditationStateMeanings.submitted);
  });

  it('is given to two assessors by the manager', async () => {
    await manager.open(REQUESTS);
    request = await manager.followInto(TITLE, REQUESTS);
    await manager.select({ [fields.first.label]: 'Farid el Amrani', [fields.second.label]: colleague.name });
    await manager.pressTowards(assessments.begin, /na=gegeven/);
    await manager.see(assessments.hidden);
    await mustBeFine(manager, 'request-running');
  });

  it('is asked about by one of them, and the provider answers without knowing whom', async () => {
    await first.open('/beoordelen');
    await first.followInto(TITLE, ASSESSED);
    await mustBeFine(first, 'assess');
    await first.fill({ [fields.question.label]: 'Hoeveel deelnemers zijn er?' });
    await first.pressTowards(ask.submit, /na=gevraagd/);
    await waitForMail(server.dataDir, { to: contact.email, subject: 'vraag over een opleiding' });
    await trainer.open(course);
    await trainer.see('Hoeveel deelnemers zijn er?');
    expect(await trainer.read()).not.toContain('Amrani');
    await mustBeFine(trainer, 'course-asked');
    await trainer.fill({ [coursePageText.answerField.label]: 'Hoogstens acht.' });
    await trainer.pressTowards(coursePageText.question.submit, /na=antwoord/);
  });

  it('is judged by both, apart', async () => {
    const assessed = request.replace(REQUESTS, ASSESSED);
    for (const assessor of [first, second]) {
      await assessor.open(assessed);
      await assessor.see('Hoogstens acht.');
      expect(await assessor.read()).not.toContain('Sterk programma.');
      await assessor.choose(assess.judgements.accredit);
      await assessor.fill({ [fields.explanation.label]: 'Sterk programma.' });
      await assessor.pressTowards(assess.submit, /geoordeeld=/);
      await assessor.see(assessingText.assessed(TITLE));
      await assessor.open(assessed);
      await assessor.see(assess.given);
      if (assessor === first) expect(await first.read()).not.toContain(assess.others);
    }
    expect(await second.read()).toContain(assess.others);
  });

  it('is accredited, which its provider reads', async () => {
    await manager.open(request);
    await mustBeFine(manager, 'request-agreed');
    await manager.fill({ [fields.decision.label]: 'Gefeliciteerd.' });
    await manager.pressTowards(decision.accredit.submit, /besloten=/);
    await manager.see(decision.done.accredited(TITLE));
    await waitForMail(server.dataDir, { to: contact.email, subject: 'nieuws over een opleiding' });
    await trainer.open(course);
    await trainer.see('Gefeliciteerd.');
    await trainer.see(coursePageText.accredited.period('20 oktober 2030', '19 oktober 2032'));
    await mustBeFine(trainer, 'course-accredited');
  });

  it('has an invoice, as a page and as a file, whose payment the manager notes', async () => {
    await trainer.open('/opleider/facturen');
    const invoice = await trainer.followInto('Factuur', '/opleider/facturen');
    await trainer.see(invoiceStateSentences.open);
    const arriving = trainer.page.waitForEvent('download');
    await trainer.page.getByRole('link', { name: invoiceText.file }).click();
    const file = await buffer(await (await arriving).createReadStream());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    await mustBeFine(trainer, 'own-invoice');
    await manager.open(invoice.replace('/opleider', '/beheer'));
    const words = invoiceText.pay.fields;
    await manager.fill({ [words.amount?.label ?? '']: '302,50', [words.paidOn?.label ?? '']: TODAY });
    await manager.pressTowards(invoiceText.pay.submit, /na=betaald/);
    await mustBeFine(manager, 'invoice');
    await trainer.open(invoice);
    await trainer.see(invoiceStateSentences.paid);
  });

  it('is planned, and gets a list with rows of every kind', async () => {
    await trainer.open(course);
    await trainer.follow(runsText.plan, { to: `${RUNS}/nieuw` });
    for (const [name, value] of Object.entries({ day: TODAY, begins: '9.00', ends: '17.00' }))
      await trainer.page.locator(`[name="meetings.0.${name}"]`).fill(value);
    run = await trainer.pressTowards(runFormText.plan.submit, /na=gepland/);
    await trainer.follow(runText.list.add, { to: `${run}/lijst` });
    await trainer.fill({ [listText.form.list]: await listOfEveryKind(carla) });
    await trainer.press(listText.form.submit, { to: `${run}/lijst` });
    await trainer.see(listText.preview.heading);
    const said = await trainer.read();
    for (const kind of EVERY_KIND) expect(said).toContain(kind);
    await mustBeFine(trainer, 'list-preview');
    await trainer.pressTowards(listText.preview.submit(2), /na=bewaard/);
  });

  it('makes points certain and accredited when it is closed, of what she had typed herself', async () => {
    const typed = { type: 'professional_training', title: HER_TITLE, lastDay: TODAY, units: '6' };
    const [points, accredited] = [await ownPoints(carla), await ownPoints(carla, 'accredited')];
    await sendFiles(carla, await draftByHttp(carla, { ...typed, learned: 'Eerst luisteren.' }), [
      pdfFile('aanwezigheid.pdf'),
    ]);
    await registrant.open(CERTIFICATION);
    await registrant.see(certificationBlockerText({ code: 'points_short', what: 'accredited', points: SHORT }));
    await mustBeFine(registrant, 'certification-blocked');
    await trainer.open(run);
    await trainer.pressTowards(runText.close.submit, /na=afgesloten/);
    await trainer.see(runStateNames.closed);
    await mustBeFine(trainer, 'run-closed');
    expect(moved(points, await ownPoints(carla))).toEqual({ certain: HOURS });
    expect(moved(accredited, await ownPoints(carla, 'accredited'))).toEqual({ certain: HOURS });
    await registrant.open(await activityCalled(carla, HER_TITLE));
    await registrant.see(activityText.credited);
    const said = await registrant.read();
    const academy = `Academie ${contact.name}`;
    for (const words of [academy, activityText.accredited, 'Eerst luisteren.', 'aanwezigheid.pdf', `${HOURS} uur`])
      expect(said).toContain(words);
    await mustBeFine(registrant, 'activity-credited');
  });

  it('is what her certification is requested with', async () => {
    await registrant.open(CERTIFICATION);
    await registrant.see(ownCertificationText.enough);
    await registrant.press(ownCertificationText.request.submit, { to: `${CERTIFICATION}?na=aangevraagd` });
    await registrant.see(ownCertificationText.waiting.heading);
    await mustBeFine(registrant, 'certification-requested');
  });
});

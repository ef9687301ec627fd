import type { Browser } from 'playwright-core';
import { confirmText, signUpText } from '@/lib/text/nl/access/account';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { askText } from '@/lib/text/nl/application/information';
import { decisionText } from '@/lib/text/nl/casework/management';
import { certificationCaseText, ownCertificationText } from '@/lib/text/nl/certification/certification';
import { appointmentFormLabels, employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility/eligibility';
import { evidenceText, manyFilesText } from '@/lib/text/nl/portfolio/evidence';
import { activityFields } from '@/lib/text/nl/portfolio/portfolio';
import {
  activityFormText,
  activityText,
  fillInText,
  handInText,
  portfolioText,
} from '@/lib/text/nl/portfolio/portfolio-pages';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import { placeNames, searchBoxText } from '@/lib/text/nl/site/frame';
import { homeText } from '@/lib/text/nl/site/home';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { changedLines, type TaskCode, tasks, tooMuch, writeBurden } from '@/tests/support/e2e/burden';
import { activityCalled, LESSON, NEAR_THE_END, PEER_REVIEW } from '@/tests/support/e2e/certification-by-http';
import { type Burden, CountedVisitor } from '@/tests/support/e2e/counted-visitor';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { linkIn, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { approveByHttp, PORTFOLIO, pdfFile, sendFiles } from '@/tests/support/e2e/portfolio-by-http';
import { hoursTemplate } from '@/tests/support/e2e/question-templates';
import { submitCase } from '@/tests/support/e2e/waiting-case';
import { phonePhoto } from '@/tests/support/evidence-samples';

const CERTIFICATES = 25;
const { appointments, contact, documents, saveAndNext } = applicationText;

let browser: Browser;
let server: LentServer;
let management: HttpClient;
let carla: HttpClient;
let daan: HttpClient;
const counted = {} as Record<TaskCode, Burden>;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer({ env: { REGISTER_TODAY: NEAR_THE_END } });
  management = await clientOf(server, personas.manager);
  carla = await clientOf(server, personas.carla);
  daan = await clientOf(server, personas.daan);
  const photo = await jpeg('aanwezigen.jpg');
  // Of what makes somebody certifiable only the review of one activity is missing.
  for (const title of [LESSON, PEER_REVIEW]) await sendFiles(carla, await activityCalled(carla, title), [photo]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Somebody does one task after another, each counted from where it starts. */
function doing(who: string, as: () => HttpClient | undefined, steps: (visitor: CountedVisitor) => Promise<void>) {
  it(`is counted of ${who}`, async () => {
    const visitor = await CountedVisitor.arrive(browser, server, as());
    await steps(visitor);
    await visitor.leave();
  });
}

describe('what is asked', () => {
  doing(
    'a visitor',
    () => undefined,
    async (visitor) => {
      await visitor.startAt('/');
      await visitor.type({ [searchBoxText.label]: 'jansen' });
      await visitor.press('button', searchBoxText.button);
      await visitor.pressFirst('main a[href^="/register/LKLR-"]');
      counted.lookUp = visitor.soFar();
    },
  );

  doing(
    'somebody new',
    () => undefined,
    async (visitor) => {
      const person = { email: 'mees@voorbeeld.example', password: 'drie losse woorden hier' };
      const { fields, another } = appointments;
      await visitor.startAt('/');
      await visitor.press('link', homeText.callToAction.button);
      await visitor.type({
        [signUpText.name.label]: 'M. Nieuwenhuis',
        [signUpText.email.label]: person.email,
        [signUpText.password.label]: person.password,
      });
      await visitor.press('button', signUpText.submit);
      await visitor.openFromMail(linkIn(await waitForMail(server.dataDir, { to: person.email })));
      await visitor.type({ [confirmText.password.label]: person.password });
      await visitor.press('button', confirmText.submit);
      counted.account = visitor.soFar();

      visitor.startHere();
      await visitor.press('link', myOverviewText.links.goOn);
      await visitor.press('button', saveAndNext);
      await visitor.type({ [contact.fields.privatePhone.label]: '06 3000 0001' });
      await visitor.press('button', saveAndNext);
      await visitor.tick(
        functionLabels.attendance_officer,
        employerKindLabels.municipality,
        appointmentFormLabels.employed,
      );
      await visitor.type({
        [fields.organisation.label]: 'Gemeente Proefstad',
        [fields.hoursPerWeek.label]: '24',
        [fields.startsOn.label]: '1-2-2020',
      });
      await visitor.pressAndSee(appointments.save, another.field.label);
      await visitor.tick(another.no);
      await visitor.press('button', saveAndNext);
      await visitor.tick(...Object.values(documents.ticks));
      await visitor.press('button', saveAndNext);
      await visitor.press('button', applicationText.overview.submit);
      counted.application = visitor.soFar();
      counted.registration = together(counted.account, counted.application);
    },
  );

  doing(
    'a registrant with one activity',
    () => carla,
    async (visitor) => {
      await visitor.startAt(PORTFOLIO);
      await visitor.press('link', portfolioText.add);
      await visitor.select(activityFields.type.label, 'Training geven');
      await visitor.type({
        [activityFields.title.label]: 'Les over thuiszitters',
        [activityFields.lastDay.label]: '12-5-2030',
        [activityFields.units.label]: '4',
      });
      await visitor.press('button', activityFormText.save);
      await visitor.attach(evidenceText.field, [pdfFile()], 'programma.pdf');
      await visitor.press('button', activityText.submit.button);
      await visitor.see(activityText.after.ingediend);
      counted.activity = visitor.soFar();
    },
  );

  doing(
    `a registrant with ${CERTIFICATES} certificates`,
    () => daan,
    async (visitor) => {
      await visitor.startAt(PORTFOLIO);
      await visitor.press('link', portfolioText.manyFiles);
      await visitor.attach(evidenceText.field, await certificates(), manyFilesText.fillIn(CERTIFICATES));
      await visitor.press('link', manyFilesText.fillIn(CERTIFICATES));
      await visitor.select(activityFields.type.label, 'Dag van Ingrado');
      await visitor.type({ [activityFields.lastDay.label]: '12-5-2030' });
      for (let number = 1; number <= CERTIFICATES; number += 1) {
        await visitor.see(fillInText.place({ number, of: CERTIFICATES }));
        expect(await visitor.valueOf(activityFields.lastDay.label)).toBe('12-5-2030');
        await visitor.type({ [activityFields.units.label]: '6' });
        await visitor.press('button', number < CERTIFICATES ? fillInText.saveAndNext : fillInText.save);
      }
      await visitor.press('button', handInText.submit(CERTIFICATES));
      await visitor.see(handInText.submitted(CERTIFICATES));
      counted.certificates = visitor.soFar();
    },
  );

  doing(
    'a manager with an activity',
    () => management,
    async (visitor) => {
      await visitor.startAt('/beheer/activiteiten');
      await visitor.press('link', LESSON);
      await visitor.seePicture(evidenceText.pictureOf('aanwezigen.jpg'));
      await visitor.press('button', reviewText.decision.approve.submit);
      counted.judge = visitor.soFar();
    },
  );

  doing(
    'a registrant with enough points',
    () => carla,
    async (visitor) => {
      await visitor.startAt('/mijn');
      await visitor.press('link', /^Vraag certificering aan/);
      await visitor.press('button', ownCertificationText.request.submit);
      await visitor.see(ownCertificationText.waiting.heading);
      counted.request = visitor.soFar();
      await approveByHttp(management, await activityCalled(carla, PEER_REVIEW));
    },
  );

  doing(
    'a manager with somebody to certify',
    () => management,
    async (visitor) => {
      await visitor.startAt('/beheer');
      await visitor.press('link', new RegExp(`^${placeNames.management_certifications}`), 'body');
      await visitor.pressFirst('main tbody th a');
      await visitor.press('button', certificationCaseText.grant.submit);
      await visitor.see(/is gecertificeerd/);
      counted.certify = visitor.soFar();
    },
  );

  doing(
    'a manager with applications',
    () => management,
    async (visitor) => {
      await submitCase(server, { surname: 'Adema', phone: '06 3000 0002' });
      await visitor.startAt('/beheer/activiteiten');
      await visitor.press('link', new RegExp(`^${placeNames.management_applications}`), 'body');
      counted.changeQueue = visitor.soFar();

      await visitor.pressFirst('main tbody th a');
      visitor.startHere();
      await visitor.tick(appointmentCheckLabels.employer_phoned);
      await visitor.press('button', decisionText.approve.submit);
      counted.approve = visitor.soFar();

      visitor.startHere();
      await visitor.tick(decisionText.reject.heading, rejectionReasonTexts.not_reachable.label);
      await visitor.type({ [decisionText.fields.explanation.label]: 'Je teamleider kende je niet.' });
      await visitor.press('button', decisionText.reject.submit);
      counted.reject = visitor.soFar();

      const hours = hoursTemplate();
      visitor.startHere();
      await visitor.tick(askText.heading, askText.template(hours.title, hours.question));
      await visitor.press('button', askText.submit);
      counted.ask = visitor.soFar();
    },
  );
});

describe('of the counted tasks', () => {
  it('each is there', () => expect(Object.keys(counted).sort()).toEqual(Object.keys(tasks).sort()));

  it('none asks more than it may', () => expect(tooMuch(counted)).toEqual([]));

  it('docs/burden.md tells what was counted: `npm run burden` writes it', () => {
    if (process.env.WRITE_BURDEN === '1') writeBurden(counted);
    expect(changedLines(counted)).toEqual([]);
  });
});

/** One task after another. */
function together(first: Burden, then: Burden): Burden {
  return {
    pages: first.pages + then.pages,
    clicks: first.clicks + then.clicks,
    ticks: first.ticks + then.ticks,
    fields: first.fields + then.fields,
  };
}

const jpeg = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await phonePhoto() });

const certificates = () =>
  Promise.all(Array.from({ length: CERTIFICATES }, (_, at) => jpeg(`certificaat-${at + 1}.jpg`)));

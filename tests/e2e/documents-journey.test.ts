import type { Browser } from 'playwright-core';
import { addDays, addMonths, amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { dossierDone, dossierText } from '@/lib/text/nl/casework/dossiers';
import { draftText, openDocumentsText, previewText, documentsText as text } from '@/lib/text/nl/content/documents';
import { mailText } from '@/lib/text/nl/mail/mails';
import { detailsText } from '@/lib/text/nl/registration/details';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { placeNames } from '@/lib/text/nl/site/frame';
import { newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { newManager } from '@/tests/support/e2e/colleague';
import { waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { onServer } from '@/tests/support/on-server.mjs';

const LIST = '/beheer/documenten';
const DRAFT = `${LIST}/beroepscode/concept`;
const PREVIEW = `${LIST}/beroepscode/voorbeeld`;
const today = amsterdamDateOf(new Date());
const tomorrow = addDays(today, 1);
const lastDay = addMonths(tomorrow, 2);
const { fields } = draftText;
const version = {
  [fields.documentVersion.label]: 'voorjaar',
  [fields.summary.label]: 'Artikel 3 is nieuw.',
  [fields.text.label]: '# Waar je voor staat\n\nArtikel 3: je overlegt met collega’s.',
  [fields.validFrom.label]: dateAsTyped(tomorrow),
  [fields.tickMonths.label]: '2',
};

/** Beside the two who are there: rows, where there is a database to write them in. */
const OTHERS = 48;
let count = 2;

let browser: Browser;
let server: TestServer;
let [maker, colleague, carla, daan] = [] as unknown as [Visitor, Visitor, Visitor, Visitor];
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer();
  if (server.databaseUrl) {
    await onServer(server.databaseUrl, manyOthers);
    count += OTHERS;
  }
  const manager = await clientOf(server, personas.manager);
  const arrive = (as: typeof manager, javaScript = true) => Visitor.arrive(browser, server, { javaScript, as });
  maker = await arrive(manager);
  colleague = await arrive(await newManager(server, manager, newPerson('documenten')), false);
  carla = await arrive(await clientOf(server, personas.carla));
  daan = await arrive(await clientOf(server, personas.daan), false);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const manyOthers = `
  WITH people AS (
    INSERT INTO registration (id, number, number_normalised, state, birth_surname, registered_on, created_at, completed_at)
    SELECT gen_random_uuid(), 'LKLR-9000' || n, '9000' || n, 'registered', 'Ander', '2020-01-01', now(), now()
    FROM generate_series(10, ${9 + OTHERS}) n RETURNING id),
  work AS (
    INSERT INTO registration_appointment (id, registration_id, position, function, hours_per_week, employer_kind, form,
      organisation, starts_on)
    SELECT gen_random_uuid(), id, 0, 'attendance_officer', 24, 'municipality', 'employed', 'Gemeente', '2020-01-01' FROM people)
  INSERT INTO registration_acceptance (registration_id, tick, document_id, accepted_at)
  SELECT p.id, t.tick::"Tick", d.id, now() FROM people p
  CROSS JOIN (VALUES ('meets_competency_profile', 'competency_profile'), ('subscribes_competency_profile', 'competency_profile'),
    ('subscribes_code_of_conduct', 'code_of_conduct'), ('subscribes_code_addendum', 'code_addendum')) t(tick, code)
  JOIN document d ON d.code::text = t.code`;

/** As the pages and the daily job would have it of those who have no login here. */
const ticksOfSome = (some: number) => `
  WITH ticked AS (SELECT l.id, l.registration_id, l.document_id FROM requirement_lapse l
    JOIN registration r ON r.id = l.registration_id WHERE r.birth_surname = 'Ander' ORDER BY r.number LIMIT ${some}),
  mended AS (UPDATE requirement_lapse l SET mended_on = l.since FROM ticked s WHERE l.id = s.id)
  UPDATE registration_acceptance c SET document_id = s.document_id FROM ticked s
  WHERE c.registration_id = s.registration_id AND c.tick = 'subscribes_code_of_conduct'`;

// Each goes on where the one before it ended.
it('a new code of conduct is written, and a colleague with an older draft before them is told', async () => {
  await maker.open('/beheer');
  await maker.follow(placeNames.management_documents, { to: LIST });
  await maker.follow(`${text.next.start} ${text.next.of('code_of_conduct')}`, { to: DRAFT });
  await colleague.open(DRAFT);
  await maker.fill(version);
  await maker.press(draftText.submit, { to: `${PREVIEW}?na=bewaard` });
  await maker.see(`${count} mensen`);
  await maker.see(formatDate(lastDay));
  await maker.see('Waar je voor staat');
  await colleague.fill({ ...version, [fields.documentVersion.label]: 'anders' });
  expect(await colleague.pressAndBeRefused(draftText.submit)).toContain('voorjaar');
});

it('is published for the day after, and asked then of everybody, by mail', async () => {
  await maker.press(previewText.publish.submit, { to: `${LIST}?na=gepubliceerd` });
  await maker.see(text.versions.coming);
  await server.restart({ REGISTER_TODAY: tomorrow });
  const { subject } = mailText.document_asked({ name: null, asked: [] });
  for (const to of [personas.carla, personas.daan]) {
    const mail = await waitForMail(server.dataDir, { to, subject });
    expect(mail.text).toContain(formatDate(lastDay));
  }
});

it('is ticked by half of them, with a script and without', async () => {
  for (const own of [carla, daan]) {
    await own.open('/mijn');
    await own.see(detailsText.lapse.document('de beroepscode', formatDate(lastDay)));
    await own.open('/mijn/gegevens/documenten');
    await own.see('Artikel 3 is nieuw.');
    if (own === daan && count === 2) continue;
    await own.choose(applicationText.documents.ticks.subscribes_code_of_conduct);
    await own.press(detailsText.save, { to: '/mijn/gegevens?na=documenten' });
  }
  const half = count / 2;
  if (server.databaseUrl) await onServer(server.databaseUrl, ticksOfSome(half - 2));
  await maker.open(LIST);
  await maker.see(text.progress.of(half, count));
});

it('shows who didn’t tick, each with their dossier, where a manager gives more time and notes an absence', async () => {
  await maker.open(`${LIST}/openstaand?document=beroepscode`);
  await maker.see(openDocumentsText.columns.mendBy);
  await maker.page.locator('main th a').first().click();
  await maker.follow(dossierText.actions.later, { to: `${maker.path()}/later` });
  const { later, absence } = dossierActionText;
  const dossier = maker.path().replace('/later', '');
  const day = addMonths(tomorrow, 5);
  await maker.fill({ [later.fields.mendBy.label]: dateAsTyped(day) });
  await maker.choose(later.fields.sure.label);
  await maker.press(later.submit, { to: `${dossier}?na=later` });
  await maker.see(dossierDone.later);
  await maker.see(formatDate(day));
  await maker.open(`${dossier}/afwezig`);
  const until = addMonths(tomorrow, 6);
  await maker.fill({
    [absence.fields.until.label]: dateAsTyped(until),
    [absence.fields.absenceReason.label]: 'Verlof.',
  });
  await maker.choose(absence.fields.sure.label);
  await maker.press(absence.submit, { to: `${dossier}?na=afwezig` });
  await maker.see(formatDate(addMonths(until, 2)));
});

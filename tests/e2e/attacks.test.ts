import { sessionsText } from '@/lib/text/nl/access/security';
import { handlingText, notesText } from '@/lib/text/nl/application/cases';
import { askText } from '@/lib/text/nl/application/information';
import { decisionText } from '@/lib/text/nl/casework/management';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { casePath, expectLocation, newApplicant, newPerson, steps, submitWhole } from '@/tests/support/e2e/applicant';
import { onPurpose } from '@/tests/support/e2e/apply-by-http';
import { newManager, revokeManager } from '@/tests/support/e2e/colleague';
import { type Answer, type FormValues, HttpClient, type WhichForm } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { giveToAssessor } from '@/tests/support/e2e/walk/cases';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const { approve, reject } = decisionText;
const approval = { appointmentCheck: 'employer_phoned', ...onPurpose };
const rejection = { 'reasons.not_reachable': 'on', explanation: 'Je werkgever kende je niet.' };

let server: LentServer;
let manager: HttpClient;
let assessor: HttpClient;
let carla: HttpClient;
let daan: HttpClient;

beforeAll(async () => {
  server = await lentServer();
  manager = await clientOf(server, personas.manager);
  assessor = await clientOf(server, personas.assessor);
  carla = await clientOf(server, personas.carla);
  daan = await clientOf(server, personas.daan);
});
afterAll(() => server?.stop());

describe('another’s ids', () => {
  const dossierOf = async (who: string) =>
    linkTo(await manager.visit(`/beheer/dossiers?q=${who}`), '/beheer/dossiers/');

  it('open no message, which stays unread', async () => {
    const words = { subject: 'Alleen voor Carla', body: 'Bel je ons even?' };
    await manager.fillIn(`${await dossierOf(personas.carla)}/bericht`, words);
    const path = linkTo(await carla.visit('/mijn/berichten'), '/mijn/berichten/');
    const before = (await carla.visit('/mijn')).text;
    expect(before).toContain('Berichten (1 nieuw)');
    await expectNotThere(daan, path, `/mijn/berichten/${UNKNOWN}`);
    expect((await carla.visit('/mijn')).text).toBe(before);
    // It is there for who it is for, and reading it is seen.
    expect((await carla.visit(path)).text).toContain(words.subject);
    expect((await carla.visit('/mijn')).text).not.toBe(before);
  });

  it('end no session', async () => {
    const elsewhere = await clientOf(server, personas.carla);
    const session = hiddenValue(await carla.visit('/account/sessies'), 'session');
    await clientOf(server, personas.daan);
    const page = await daan.visit('/account/sessies');
    const button = { button: sessionsText.end(sessionsText.unknownDeviceInSentence) };
    await expectSameRefusal(daan, page, button, [{ session }, { session: UNKNOWN }, { session: 'rommel' }]);
    for (const client of [carla, elsewhere]) expect((await client.get('/mijn')).status).toBe(200);
  });

  it('open no dossier and no case to an assessor or a registrant', async () => {
    const dossier = await dossierOf(personas.carla);
    const { path } = await newCase('Ongezien');
    const id = path.split('/').at(-1);
    for (const client of [assessor, carla]) await expectNotThere(client, dossier, `/beheer/dossiers/${UNKNOWN}`);
    await expectNotThere(assessor, `/beoordelen/${id}`, `/beoordelen/${UNKNOWN}`);
    await expectNotThere(assessor, path, `/beheer/aanvragen/${UNKNOWN}`);
  });

  it('decide, ask, note and release nothing, from the form of a case of one’s own', async () => {
    const other = await newCase('Andersmans');
    const applicationId = other.path.split('/').at(-1) ?? '';
    const own = await assessor.visit(await giveToAssessor(manager, (await newCase('Eigenzaak')).path));
    const before = await other.standing();
    const forms: [WhichForm, FormValues][] = [
      [{ button: approve.submit }, approval],
      [{ button: reject.submit }, rejection],
      [{ button: askText.submit }, { 'points.0.question': 'Wie bent u?' }],
      [{ button: notesText.submit }, { noteText: 'Ik was hier.' }],
      [{ button: handlingText.giveBack }, {}],
    ];
    for (const [which, values] of forms)
      await expectSameRefusal(
        assessor,
        own,
        which,
        [applicationId, UNKNOWN].map((id) => ({ ...values, applicationId: id })),
      );
    expect(await other.standing()).toBe(before);
    expect((await manager.visit(other.path)).text).not.toContain('Ik was hier.');
  });

  it('and rows that aren’t one’s own change nothing, whatever else a form is made to say', async () => {
    const before = (await carla.visit('/mijn/gegevens')).text;
    const dossierId = (await dossierOf(personas.carla)).split('/').at(-1) ?? '';
    const foreign = {
      id: dossierId,
      registrationId: dossierId,
      accountId: dossierId,
      dossierId,
      number: 'LKLR-100001',
    };
    const row = await daan.visit('/mijn/gegevens/aanstellingen/1');
    const removal = await daan.submit(row, { ...foreign, position: '7', sure: 'on' }, { nth: 1 });
    expect(removal.status).toBe(200);
    expect((await daan.get('/mijn/gegevens/aanstellingen/7')).status).toBe(404);
    const moved = await daan.fillIn('/mijn/gegevens/contact', { ...foreign, privatePhone: '06 99887766' });
    expect(moved.text).toContain('06 99887766');
    expect((await carla.visit('/mijn/gegevens')).text).toBe(before);
  });

  it('answer no question that was put to somebody else', async () => {
    const asked = await newCase('Bevraagde');
    const question = { 'points.0.question': 'Waar werkt u?' };
    expectLocation(
      await manager.submit(await manager.visit(asked.path), question, { button: askText.submit }),
      '/beheer/aanvragen',
    );
    const form = await asked.client.visit('/mijn/aanvraag/vragen');
    const before = await asked.standing();
    const applicationId = asked.path.split('/').at(-1) ?? '';
    const foreign = { 'points.0.answer': 'Nergens.', applicationId };
    // Somebody who was asked nothing, and somebody who was asked something else.
    const nobody = (await newCase('Onbevraagde')).client;
    expect((await nobody.submit(form, foreign)).location).not.toBe('/mijn/aanvraag?na=antwoord');
    const second = await newCase('Tweede');
    await manager.submit(await manager.visit(second.path), question, { button: askText.submit });
    expectLocation(await second.client.submit(form, foreign), '/mijn/aanvraag?na=antwoord');
    expect(await asked.standing()).toBe(before);
  });
});

describe('power that was taken away', () => {
  it('is gone in a tab that was open: nothing is decided, and the pages aren’t there', async () => {
    const { path, standing } = await newCase('Beslisser');
    const person = newPerson('tweede-beheerder');
    const second = await newManager(server, manager, person);
    const open = await second.visit(path);
    const before = await standing();
    await revokeManager(manager, person.email);
    for (const [which, values] of [
      [{ button: approve.submit }, approval],
      [{ button: reject.submit }, rejection],
      [{ button: notesText.submit }, { noteText: 'Nog even dit.' }],
    ] as const) {
      const answer = await second.submit(open, values, which);
      expect(answer.location).toBeNull();
      expect(answer.text).not.toContain(approve.done('K. Beslisser', ''));
    }
    expect(await standing()).toBe(before);
    const { text } = await manager.visit(path);
    expect(text).not.toContain('Nog even dit.');
    expect(text).not.toContain(decisionText.taken.heading);
    for (const page of [path, '/beheer', '/beheer/dossiers']) expect((await second.get(page)).status).toBe(404);
    // The rest of the account goes on.
    expect((await second.get('/mijn')).status).toBe(200);
  });

  it('is gone for an assessor whose case was taken over', async () => {
    const { path, standing } = await newCase('Afgenomen');
    const at = await giveToAssessor(manager, path);
    const open = await assessor.visit(at);
    await manager.fillIn(path, {}, { button: handlingText.takeOver });
    const before = await standing();
    const id = { applicationId: UNKNOWN };
    await expectSameRefusal(assessor, open, { button: approve.submit }, [approval, { ...approval, ...id }]);
    await expectSameRefusal(assessor, open, { button: reject.submit }, [rejection, { ...rejection, ...id }]);
    expect(await standing()).toBe(before);
    await expectNotThere(assessor, at, `/beoordelen/${UNKNOWN}`);
    expect((await assessor.visit('/beoordelen')).text).not.toContain('Afgenomen');
  });

  it('is gone after logging out, for a page and for a form that was open', async () => {
    const { path, standing } = await newCase('Uitgelogd');
    const client = await clientOf(server, personas.manager);
    const open = await client.visit(path);
    const kept = new HttpClient(server.url);
    for (const [name, value] of client.cookies) kept.cookies.set(name, value);
    await client.fillIn('/uitloggen', {});
    const before = await standing();
    expect((await kept.get(path)).location).toMatch(/^\/inloggen/);
    const answer = await kept.submit(open, approval, { button: approve.submit });
    expect([answer.status, answer.location]).toEqual([401, null]);
    expect(answer.text).toContain(formTroubleTexts.session_ended().heading);
    expect(await standing()).toBe(before);
  });
});

let count = 0;

/** Somebody new who waits for a decision; `standing` is how, as they and the manager’s queue see it. */
async function newCase(surname: string) {
  count += 1;
  const client = await newApplicant(server, newPerson(`aangevallen${count}`));
  await submitWhole(client, { ...steps.name.values, birthSurname: surname });
  const path = await casePath(manager, surname);
  const standing = async () => {
    const own = [await client.visit('/mijn'), await client.visit('/mijn/aanvraag')];
    const { document } = await manager.visit('/beheer/aanvragen');
    const row = [...document.querySelectorAll('main tr')].find((one) => one.textContent?.includes(surname));
    return [...own.map(({ text }) => text), row?.textContent].join('\n');
  };
  return { client, path, standing };
}

/** What is somebody else's is answered as what was never there. */
async function expectNotThere(client: HttpClient, path: string, unknown: string) {
  const [there, nowhere] = [await client.get(path), await client.get(unknown)];
  expect([there.status, nowhere.status]).toEqual([404, 404]);
  expect(there.text).toBe(nowhere.text);
}

/** Each of these values is refused, in the same words. */
async function expectSameRefusal(client: HttpClient, page: Answer, which: WhichForm, values: FormValues[]) {
  const said: (string | undefined)[] = [];
  for (const one of values) {
    const answer = await client.submit(page, one, which);
    expect(answer.location).toBeNull();
    said.push(outcomeOf(answer));
  }
  expect(new Set(said).size).toBe(1);
  expect(said[0]).toBeTruthy();
}

/** What the form says became of it, or else the page that isn’t there. */
function outcomeOf({ document }: Answer): string | undefined {
  const outcome = document.querySelector('main .form-outcome') ?? document.querySelector('main h1');
  return outcome?.textContent?.trim();
}

function hiddenValue({ document }: Answer, name: string): string {
  return document.querySelector<HTMLInputElement>(`main input[name=${name}]`)?.value ?? 'none';
}

/** The first link of the main part that leads under `start`; with `beside`, the one in the row that holds it. */
function linkTo({ document, text }: Answer, start: string, beside = ''): string {
  const rows = [...document.querySelectorAll('main tr')].filter((row) => row.textContent?.includes(beside));
  const href = rows.map((row) => row.querySelector(`a[href^="${start}"]`)?.getAttribute('href')).find(Boolean);
  if (!href) throw new Error(`no link under ${start}: ${text.slice(0, 500)}`);
  return href;
}

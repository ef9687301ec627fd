import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { appointmentCheckLabels } from '@/lib/text/nl/application/application';
import { duplicatesText, handlingText, notesText } from '@/lib/text/nl/application/cases';
import { assessingText, ownDecisionsText } from '@/lib/text/nl/casework/assessing';
import { decisionText, queueText } from '@/lib/text/nl/casework/management';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { inSentence } from '@/lib/text/nl/shared/format';
import { newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { newManager } from '@/tests/support/e2e/colleague';
import type { HttpClient } from '@/tests/support/e2e/http';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { submitCase, type Waiting } from '@/tests/support/e2e/waiting-case';

const QUEUE = '/beheer/aanvragen';
const { states } = queueText;

let browser: Browser;
let server: TestServer;
/** A manager, an assessor and a manager's colleague, each in one session. */
let client: HttpClient;
let assessing: HttpClient;
let colleague: HttpClient;
const person = newPerson('collega');
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer();
  client = await clientOf(server, personas.manager);
  assessing = await clientOf(server, personas.assessor);
  colleague = await newManager(server, client, person);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The names of the cases on a page of the queue, in its order. */
async function namesIn(visitor: Visitor): Promise<string[]> {
  return visitor.page.locator('main tbody th:has(a)').allInnerTexts();
}

/** Name and state of each row of the queue at an address. */
async function rowsAt(path: string): Promise<[string, string][]> {
  const { document } = await client.visit(path);
  return [...document.querySelectorAll('main tbody tr')].map((row) => [
    row.querySelector('th')?.textContent ?? '',
    row.querySelectorAll('td')[1]?.textContent ?? '',
  ]);
}

describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, surname: 'Yntema' },
    { mode: 'without JavaScript', javaScript: false, surname: 'Wiersma' },
  ]),
)('the holder of a case, $mode', ({ javaScript, surname }) => {
  const name = `K. ${surname}`;
  let manager: Visitor;
  let assessor: Visitor;
  let path: string;
  beforeAll(async () => {
    await submitCase(server, { surname, phone: javaScript ? '06 3000 0001' : '06 3000 0002' });
    manager = await Visitor.arrive(browser, server, { javaScript, as: client });
    assessor = await Visitor.arrive(browser, server, { javaScript, as: assessing });
    await manager.open(`${QUEUE}?q=${surname}`);
    await manager.page.getByRole('link', { name }).click();
    await manager.see(handlingText.nobody);
    path = manager.path();
  });
  afterAll(async () => {
    await manager?.leave();
    await assessor?.leave();
  });

  const giveToAssessor = () => give(handlingText.worker('Farid el Amrani', false));

  async function give(label: string) {
    const people = manager.page.getByLabel(handlingText.fields.assignee.label);
    await people.selectOption({ label });
    await manager.press(handlingText.assign, { to: `${path}?na=gegeven` });
    await manager.see(handlingText.done.gegeven);
  }

  it('is the manager who took it, until they let go of it', async () => {
    await manager.press(handlingText.claim, { to: `${path}?na=opgepakt` });
    await manager.see(handlingText.done.opgepakt);
    await manager.press(handlingText.release, { to: `${path}?na=losgelaten` });
    await manager.see(handlingText.done.losgelaten);
    await manager.see(handlingText.nobody);
  });

  it('is the colleague to whom it was given, who sees what was noted before and lets go of it', async () => {
    const noted = `Belt ${surname} maandag terug.`;
    await manager.fill({ [notesText.fields.noteText.label]: noted });
    await manager.press(notesText.submit, { to: `${path}?na=notitie` });
    await manager.see(handlingText.done.notitie);
    await manager.see(noted);
    await manager.open(path);
    expect(await manager.pressInVain(notesText.submit)).toHaveLength(1);
    await manager.open(path);
    await give(handlingText.worker(person.name, true));
    await manager.see(handlingText.withSomebodyElse(person.name));
    expect(await manager.page.getByRole('button', { name: notesText.submit }).count()).toBe(0);
    const other = await Visitor.arrive(browser, server, { javaScript, as: colleague });
    await other.open(`${QUEUE}?q=${surname}`);
    expect(await other.page.getByRole('row').filter({ hasText: name }).innerText()).toContain(queueText.you);
    await other.page.getByRole('link', { name }).click();
    await other.see(noted);
    await other.see(handlingText.you);
    await other.press(handlingText.release, { to: `${path}?na=losgelaten` });
    await other.leave();
    await manager.open(path);
    await manager.see(handlingText.nobody);
  });

  it('is the assessor to whom it was given, and the manager can take it over', async () => {
    await giveToAssessor();
    await manager.see(handlingText.withSomebodyElse('Farid el Amrani'));
    await manager.press(handlingText.takeOver, { to: `${path}?na=opgepakt` });
    await manager.see(handlingText.you);
    await assessor.open('/beoordelen?soort=aanvraag');
    await assessor.see(assessingText.nothingFound.heading);
    await manager.press(handlingText.release, { to: `${path}?na=losgelaten` });
    await giveToAssessor();
  });

  it('shows the assessor that case and no other', async () => {
    await assessor.open('/beoordelen?soort=aanvraag');
    expect(await namesIn(assessor)).toEqual([name]);
    const { document } = await client.visit(`${QUEUE}?q=Linden`);
    const other = document.querySelector('main tbody th a')?.getAttribute('href')?.split('/').at(-1);
    expect(other).toBeDefined();
    const answer = await assessor.page.goto(`${server.url}/beoordelen/${other}`);
    expect(answer?.status()).toBe(404);
  });

  it('is decided by the assessor', async () => {
    await assessor.open('/beoordelen');
    await assessor.follow(name, { to: path.replace(QUEUE, '/beoordelen') });
    await assessor.choose(appointmentCheckLabels.document_seen);
    // A course waits for them too: what comes next is of whichever kind.
    await assessor.pressTowards(decisionText.approve.submit, /besloten=/);
    expect(await assessor.read()).toMatch(new RegExp(`${name} staat nu in het register met nummer LKLR-\\d+`));
    expect(await rowsAt(`${QUEUE}?stand=afgerond&q=${surname}`)).toEqual([[name, states.approved]]);
    await assessor.open('/beoordelen?stand=beslist');
    await assessor.see(ownDecisionsText.outcomes.approved);
    expect((await namesIn(assessor))[0]).toBe(name);
  });
});

describe('somebody who may be in the register already', () => {
  const known = [
    { mode: 'with JavaScript', javaScript: true, surname: 'Oudgediende', number: 'OUD-1789', phone: '06 4000 0001' },
    { mode: 'without JavaScript', javaScript: false, surname: 'Veteraan', number: 'OUD-1815', phone: '06 4000 0002' },
  ];
  beforeAll(async () => {
    const file = join(server.dataDir, 'people.csv');
    const rows = known.map(({ number, surname }) => `${number},K.,${surname},E,registered,2019-03-01`);
    const header = 'registration_number,initials,birth_surname,name_use,status,registered_on';
    writeFileSync(file, [header, ...rows, ''].join('\n'));
    await server.halt();
    expect(await server.command('import', file)).toContain('Imported 2 registrations');
    await server.restart();
  });

  describe.each(browserModes(known))('$mode', ({ javaScript, surname, number, phone }) => {
    let manager: Visitor;
    let own: Waiting;
    beforeAll(async () => {
      own = await submitCase(server, { surname, phone });
      await submitCase(server, { surname: `Tweeling${surname}`, phone });
      manager = await Visitor.arrive(browser, server, { javaScript, as: client });
    });
    afterAll(() => manager?.leave());

    it('is shown beside the case, with why', async () => {
      await manager.open(`${QUEUE}?q=${surname}`);
      await manager.page.getByRole('link', { name: `K. ${surname}`, exact: true }).click();
      await manager.see(duplicatesText.registrations);
      const page = await manager.read();
      const { same_name, same_phone } = duplicatesText.reasons;
      for (const words of [number, same_name, `K. Tweeling${surname}`, same_phone]) expect(page).toContain(words);
    });

    it('keeps the number that they had', async () => {
      await manager.choose(
        decisionText.approve.heading,
        appointmentCheckLabels.employer_wrote,
        decisionText.approve.link(number, `K. ${surname}`, inSentence(registrationStateNames.registered)),
      );
      await manager.pressTowards(decisionText.approve.submit, /besloten=/);
      expect(await manager.read()).toContain(decisionText.approve.done(`K. ${surname}`, number));
      expect((await own.client.visit('/mijn')).text).toContain(number);
      const found: unknown = await (await fetch(`${server.url}/api/v1/register?q=${surname}`)).json();
      expect(found).toMatchObject({ results: [{ registration_number: number }], more: false });
      expect(found).toHaveProperty('results.length', 1);
    });
  });
});

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { appointmentCheckLabels } from '@/lib/text/nl/application';
import { duplicatesText, handlingText } from '@/lib/text/nl/cases';
import { assessmentText, decisionText, queueText } from '@/lib/text/nl/management';
import { launchBrowser } from '@/tests/support/e2e/browser';
import type { HttpClient } from '@/tests/support/e2e/http';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';
import { submitCase, type Waiting } from '@/tests/support/e2e/waiting-case';

const QUEUE = '/beheer/aanvragen';
const { states } = queueText;

let browser: Browser;
let server: TestServer;
let client: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer();
  client = await clientOf(server, personas.manager);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The names of the cases on a page of the queue, in its order. */
async function namesIn(visitor: Visitor): Promise<string[]> {
  return visitor.page.locator('main tbody th').allInnerTexts();
}

/** Name and state of each row of the queue at an address. */
async function rowsAt(path: string): Promise<[string, string][]> {
  const { document } = await client.visit(path);
  return [...document.querySelectorAll('main tbody tr')].map((row) => [
    row.querySelector('th')?.textContent ?? '',
    row.querySelector('td')?.textContent ?? '',
  ]);
}

function arriveAs(email: string, javaScript: boolean): Promise<Visitor> {
  return Visitor.arrive(browser, server, { javaScript }).then(async (visitor) => {
    await visitor.logIn({ email });
    return visitor;
  });
}

describe.each([
  { mode: 'with JavaScript', javaScript: true, surname: 'Yntema' },
  { mode: 'without JavaScript', javaScript: false, surname: 'Wiersma' },
])('who has a case, $mode', ({ javaScript, surname }) => {
  const name = `K. ${surname}`;
  let manager: Visitor;
  let assessor: Visitor;
  let path: string;
  beforeAll(async () => {
    await submitCase(server, { surname, phone: javaScript ? '06 3000 0001' : '06 3000 0002' });
    manager = await arriveAs(personas.manager, javaScript);
    assessor = await arriveAs(personas.assessor, javaScript);
    await manager.open(`${QUEUE}?q=${surname}`);
    await manager.page.getByRole('link', { name }).click();
    await manager.see(handlingText.nobody);
    path = manager.path();
  }, 120_000);
  afterAll(async () => {
    await manager?.leave();
    await assessor?.leave();
  });

  async function giveToAssessor() {
    const people = manager.page.getByLabel(handlingText.fields.assignee.label);
    await people.selectOption({ label: handlingText.worker('Farid el Amrani', false) });
    await manager.press(handlingText.assign, { to: `${path}?na=gegeven` });
    await manager.see(handlingText.done.gegeven);
  }

  it('is the manager who took it, until they let go of it', async () => {
    await manager.press(handlingText.take, { to: `${path}?na=opgepakt` });
    await manager.see(handlingText.done.opgepakt);
    await manager.press(handlingText.release, { to: `${path}?na=losgelaten` });
    await manager.see(handlingText.done.losgelaten);
    await manager.see(handlingText.nobody);
  });

  it('is the assessor to whom it was given, and the manager can take it over', async () => {
    await giveToAssessor();
    await manager.see(handlingText.withSomebodyElse('Farid el Amrani'));
    await manager.press(handlingText.takeOver, { to: `${path}?na=opgepakt` });
    await manager.see(handlingText.you);
    await assessor.open('/beoordelen');
    await assessor.see(assessmentText.empty.heading);
    await manager.press(handlingText.release, { to: `${path}?na=losgelaten` });
    await giveToAssessor();
  });

  it('shows the assessor that case and no other', async () => {
    await assessor.open('/beoordelen');
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
    await assessor.press(decisionText.approve.submit, { to: '/beoordelen' });
    expect(await assessor.read()).toMatch(new RegExp(`${name} staat nu in het register met nummer LKLR-\\d+`));
    expect(await rowsAt(`${QUEUE}?stand=afgerond&q=${surname}`)).toEqual([[name, states.approved]]);
  });
});

describe('somebody who may be in the register already', () => {
  const surname = 'Oudgediende';
  const number = 'OUD-1789';
  let manager: Visitor;
  let own: Waiting;
  beforeAll(async () => {
    const file = join(server.dataDir, 'people.csv');
    writeFileSync(
      file,
      `registration_number,initials,birth_surname,name_use,status,registered_on\n${number},K.,${surname},E,registered,2019-03-01\n`,
    );
    await server.halt();
    const imported = spawnSync(process.execPath, ['scripts/run.mjs', 'import', file], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', APP_MODE: 'demo', DATA_DIR: server.dataDir },
      encoding: 'utf8',
    });
    expect(imported).toMatchObject({ status: 0, stdout: expect.stringContaining('Imported 1 registration') });
    await server.restart();
    own = await submitCase(server, { surname, phone: '06 4000 0001' });
    await submitCase(server, { surname: 'Tweeling', phone: '06 4000 0001' });
    manager = await arriveAs(personas.manager, true);
  }, 120_000);
  afterAll(() => manager?.leave());

  it('is shown beside the case, with why', async () => {
    await manager.open(`${QUEUE}?q=${surname}`);
    await manager.page.getByRole('link', { name: `K. ${surname}` }).click();
    await manager.see(duplicatesText.registrations);
    const page = await manager.read();
    for (const words of [number, duplicatesText.reasons.same_name, 'K. Tweeling', duplicatesText.reasons.same_phone])
      expect(page).toContain(words);
  });

  it('keeps the number that they had', async () => {
    await manager.choose(
      appointmentCheckLabels.employer_wrote,
      decisionText.approve.link(number, `K. ${surname}`, duplicatesText.states.registered),
    );
    await manager.press(decisionText.approve.submit, { to: QUEUE });
    expect(await manager.read()).toContain(decisionText.approve.done(`K. ${surname}`, number));
    expect((await own.client.visit('/mijn')).text).toContain(number);
    const found: unknown = await (await fetch(`${server.url}/api/v1/register?q=${surname}`)).json();
    expect(found).toMatchObject({ results: [{ registration_number: number }], more: false });
    expect(found).toHaveProperty('results.length', 1);
  });
});

import type { Browser } from 'playwright-core';
import { addDays, amsterdamDateOf } from '@/lib/shared/calendar-date';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { unfinishedText } from '@/lib/text/nl/application/cases';
import { askText } from '@/lib/text/nl/application/information';
import { caseText, decisionText, queueText } from '@/lib/text/nl/casework/management';
import { newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import type { HttpClient } from '@/tests/support/e2e/http';
import { tabTo } from '@/tests/support/e2e/keyboard';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { untilFormsListen, Visitor } from '@/tests/support/e2e/visitor';
import { submitAnew, submitCase, type Waiting } from '@/tests/support/e2e/waiting-case';

const QUEUE = '/beheer/aanvragen';
const { filter, states } = queueText;

const modes = browserModes([
  { mode: 'with JavaScript', javaScript: true },
  { mode: 'without JavaScript', javaScript: false },
]);

let browser: Browser;
let server: TestServer;
let client: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer();
  client = await clientOf(server, personas.manager);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The names of the cases on a page of the queue, in its order. */
async function namesIn(visitor: Visitor): Promise<string[]> {
  return visitor.page.locator('main tbody th').allInnerTexts();
}

describe('ten cases with the keyboard alone', () => {
  const outcomes = ['approve', 'ask', 'reject'] as const;
  type Outcome = (typeof outcomes)[number];
  const surnames = ['Adema', 'Bosman', 'Cremer', 'Dekkers', 'Everts', 'Fabers', 'Groenen', 'Hamers', 'Idema'];
  const done = new Map<string, Outcome>();
  let waiting: Waiting[];
  let manager: Visitor;

  beforeAll(async () => {
    waiting = [];
    for (const [at, surname] of surnames.entries())
      waiting.push(await submitCase(server, { surname, phone: `06 1000 000${at}` }));
    manager = await Visitor.arrive(browser, server, { viewport: { width: 1280, height: 900 } });
    await manager.logIn({ email: personas.manager, path: QUEUE });
  });
  afterAll(() => manager?.leave());

  const press = (key: string) => manager.page.keyboard.press(key);
  const type = (words: string) => manager.page.keyboard.type(words);

  /** Goes to a link or button by Tab, presses Enter on it, and waits for the page that follows. */
  async function enter(words: string, leadsTo: RegExp) {
    const { page } = manager;
    const from = page.url();
    await tabTo(page, words);
    await press('Enter');
    await page.waitForURL((url) => url.href !== from && leadsTo.test(url.pathname + url.search));
    await page.waitForLoadState('load');
    await untilFormsListen(page);
  }

  const handle: Record<Outcome, () => Promise<void>> = {
    approve: async () => {
      await tabTo(manager.page, appointmentCheckLabels.employer_phoned);
      await press('Space');
      await press('ArrowDown');
      await enter(decisionText.approve.submit, /besloten=/);
    },
    reject: async () => {
      await tabTo(manager.page, decisionText.approve.heading);
      await press('ArrowDown');
      await tabTo(manager.page, rejectionReasonTexts.appointment_unconfirmed.label);
      await press('Space');
      await tabTo(manager.page, decisionText.fields.explanation.label);
      await type('Je werkgever kende je niet.');
      // One stop back stands the last of the reasons.
      await press('Shift+Tab');
      await press('Space');
      await enter(decisionText.reject.submit, /besloten=/);
    },
    ask: async () => {
      await tabTo(manager.page, decisionText.approve.heading);
      await press('ArrowDown');
      await press('ArrowDown');
      await tabTo(manager.page, `${askText.own(0)} (niet verplicht)`);
      await type('Wie kan dit bevestigen?');
      await enter(askText.submit, /besloten=/);
    },
  };

  it('goes from one to the next without the mouse, and always shows where it is', async () => {
    const names = await namesIn(manager);
    expect(names).toHaveLength(10);
    await enter(names[0] ?? '', /aanvragen\/[0-9a-f-]+$/);
    for (let at = 0; at < 10; at++) {
      const name = (await manager.heading()).replace(caseText.title(''), '');
      const outcome = outcomes[at % outcomes.length] ?? 'approve';
      await handle[outcome]();
      done.set(name, outcome);
    }
    expect([...done.keys()]).toEqual(names);
    await manager.see(queueText.noNext);
  });

  it('gives each the outcome that was chosen, and no other', async () => {
    const said: Record<Outcome, string> = {
      approve: states.approved,
      reject: states.rejected,
      ask: states.information_requested,
    };
    const ended = await rowsAt(`${QUEUE}?stand=afgerond`);
    const open = await rowsAt(QUEUE);
    expect(new Map([...ended, ...open])).toEqual(new Map([...done].map(([name, outcome]) => [name, said[outcome]])));
  });

  it('records what the arrow key chose, and every tick', async () => {
    const [approved = '', , rejected = ''] = done.keys();
    await openEnded(approved);
    await manager.see(new RegExp(appointmentCheckLabels.employer_wrote));
    await openEnded(rejected);
    for (const code of ['appointment_unconfirmed', 'duplicate'] as const)
      await manager.see(rejectionReasonTexts[code].label);
  });

  it('asks exactly those who were asked', async () => {
    const asked = [...done].filter(([, outcome]) => outcome === 'ask').map(([name]) => name.replace('K. ', ''));
    expect(asked).toHaveLength(3);
    for (const { client: own, surname } of waiting) {
      const { text } = await own.visit('/mijn/aanvraag/vragen');
      expect([surname, text.includes('Wie kan dit bevestigen?')]).toEqual([surname, asked.includes(surname)]);
    }
  });

  async function openEnded(name: string) {
    await manager.open(`${QUEUE}?stand=afgerond`);
    const href = await manager.page.getByRole('link', { name }).getAttribute('href');
    await manager.open(href ?? '');
  }
});

/** Name and state of each row of the queue at an address. */
async function rowsAt(path: string): Promise<[string, string][]> {
  const { document } = await client.visit(path);
  return [...document.querySelectorAll('main tbody tr')].map((row) => [
    row.querySelector('th')?.textContent ?? '',
    row.querySelectorAll('td')[1]?.textContent ?? '',
  ]);
}

describe('a long queue', () => {
  beforeAll(async () => {
    const phone = '06 2000 0001';
    const { client: own } = await submitCase(server, { surname: 'Zuidema', phone });
    for (let time = 0; time < 15; time++) await submitAnew(own, { birthSurname: 'Zuidema', privatePhone: phone });
  });

  describe.each(modes)('$mode', ({ javaScript }) => {
    let manager: Visitor;
    const query = () => Object.fromEntries(new URL(manager.page.url()).searchParams);
    const tab = (words: string) =>
      manager.page.getByRole('navigation', { name: filter.stand }).getByRole('link', { name: words });
    const choose = (label: string, value: string) =>
      manager.page.getByLabel(label, { exact: true }).selectOption(value);
    const arriveBy = async (press: Promise<void>) => {
      const loaded = manager.page.waitForEvent('load');
      await press;
      await loaded;
    };
    const show = () => arriveBy(manager.page.getByRole('button', { name: filter.submit }).click());
    const turn = (rel: 'next' | 'prev') => arriveBy(manager.page.locator(`main a[rel=${rel}]`).click());

    beforeAll(async () => {
      manager = await Visitor.arrive(browser, server, { javaScript, as: client });
      await manager.open(QUEUE);
    });
    afterAll(() => manager?.leave());

    it('is searched by name and by address, in the URL', async () => {
      await manager.fill({ [filter.text]: 'zuid' });
      await show();
      expect(query()).toMatchObject({ q: 'zuid' });
      expect(await namesIn(manager)).toEqual(['K. Zuidema']);
      await manager.open(`${QUEUE}?q=zuidema@voorbeeld`);
      expect(await namesIn(manager)).toEqual(['K. Zuidema']);
      await manager.open(`${QUEUE}?q=Niemandsnaam`);
      await manager.see(queueText.nothingFound.heading);
    });

    it('is narrowed and sorted, in the URL, and says how many there are', async () => {
      await manager.open(QUEUE);
      await arriveBy(tab(filter.stands.answer).click());
      await manager.page.getByText(filter.more).click();
      await choose(filter.order, 'naam');
      await show();
      expect(query()).toMatchObject({ status: 'antwoord', volgorde: 'naam' });
      const names = await namesIn(manager);
      expect(names).toHaveLength(3);
      expect(names).toEqual([...names].sort());
      await manager.see(queueText.found(3));
      expect(await tab(filter.stands.answer).getAttribute('aria-current')).toBe('page');
      await manager.follow(filter.all, { to: QUEUE });
      expect(await namesIn(manager)).toHaveLength(4);
    });

    it('has nothing past its term while that runs', async () => {
      await choose(filter.promised.label, 'voorbij');
      await show();
      expect(query()).toMatchObject({ termijn: 'voorbij' });
      await manager.see(queueText.nothingFound.heading);
    });

    it('has pages, which keep what was chosen', async () => {
      await manager.open(`${QUEUE}?stand=afgerond&volgorde=naam`);
      const first = await namesIn(manager);
      expect(first).toHaveLength(20);
      await turn('next');
      expect(query()).toEqual({ status: 'afgerond', volgorde: 'naam', verder: expect.any(String) });
      expect(await namesIn(manager)).toEqual(['K. Zuidema', 'K. Zuidema']);
      await turn('prev');
      expect(query()).toEqual({ status: 'afgerond', volgorde: 'naam', terug: expect.any(String) });
      expect(await namesIn(manager)).toEqual(first);
    });
  });
});

describe.each(modes)('accounts that never finished, $mode', ({ javaScript }) => {
  it('are shown with name and age, and nothing that was typed in an application', async () => {
    const person = newPerson(javaScript ? 'halverwege' : 'halverwege-ook');
    const own = await newApplicant(server, person);
    await own.fillIn('/mijn/aanvraag/naam', { initials: 'G.', birthSurname: 'Geheimenaam', nameUse: 'E' });
    await own.fillIn('/mijn/aanvraag/contact', { privatePhone: '06 5000 0001' });
    const manager = await Visitor.arrive(browser, server, { javaScript, as: client });
    await manager.open('/beheer');
    await manager.page.locator('main a[href="/beheer/onafgemaakt"]').click();
    await manager.see(unfinishedText.lead);
    const row = manager.page.getByRole('row').filter({ hasText: person.name });
    expect(await row.innerText()).toContain(unfinishedText.age(0));
    expect(await manager.read()).not.toMatch(/Geheimenaam|5000 0001|@voorbeeld/);
    await manager.leave();
  });
});

// Last, since every other case is late from then on.
describe('a case whose promised term is past', () => {
  const later = addDays(amsterdamDateOf(new Date()), 90);
  beforeAll(async () => {
    await server.restart({ REGISTER_TODAY: later });
    await submitCase(server, { surname: 'Vandaag', phone: '06 6000 0001' });
  });

  it.each(modes)('is marked, and alone is shown where that is chosen, $mode', async ({ javaScript }) => {
    const manager = await Visitor.arrive(browser, server, { javaScript, as: client });
    const row = (name: string) => manager.page.getByRole('row').filter({ hasText: name });
    await manager.open(QUEUE);
    // The oldest first: who came today is last.
    expect((await namesIn(manager)).at(-1)).toBe('K. Vandaag');
    expect(await row('K. Zuidema').innerText()).toContain(queueText.late);
    expect(await row('K. Vandaag').innerText()).not.toContain(queueText.late);
    await manager.page.getByLabel(filter.promised.label, { exact: true }).selectOption('voorbij');
    await manager.page.getByRole('button', { name: filter.submit }).click();
    await manager.page.waitForURL(/termijn=voorbij/);
    await manager.ready();
    const late = await namesIn(manager);
    expect(late).toContain('K. Zuidema');
    expect(late).not.toContain('K. Vandaag');
    await manager.page.getByRole('link', { name: 'K. Zuidema' }).click();
    await manager.see(/De termijn is \d+ dagen voorbij\./);
    await manager.leave();
  });
});

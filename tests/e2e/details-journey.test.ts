import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { addDays, addMonths, amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { taskKindTexts, tasksText } from '@/lib/text/nl/casework/tasks';
import { requirementNames } from '@/lib/text/nl/eligibility/eligibility';
import { mailText } from '@/lib/text/nl/mail/mails';
import { detailsText } from '@/lib/text/nl/registration/details';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';
import { roleNames } from '@/lib/text/nl/shared/audit';
import { formatDate } from '@/lib/text/nl/shared/format';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { HttpClient } from '@/tests/support/e2e/http';
import { type DiskMail, readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';

const { appointments, documents, name, start } = applicationText;
const { deregisterPage, lapse, parts, save, saved } = detailsText;
/** The demo’s setting `mend_months`. */
const MEND_MONTHS = 3;
const today = amsterdamDateOf(new Date());
const tomorrow = addDays(today, 1);
const afterwards = addMonths(today, 2);
const lapsed = mailText.requirement_lapsed({ name: null, mendBy: '' }).subject;
const asked = mailText.document_asked({ name: null, asked: [] }).subject;

const modes = browserModes([
  {
    mode: 'with JavaScript',
    javaScript: true,
    email: personas.carla,
    initials: 'C.',
    born: 'Jansen',
    partner: 'Visser',
  },
  {
    mode: 'without JavaScript',
    javaScript: false,
    email: personas.daan,
    initials: 'D.',
    born: 'Dekker',
    partner: 'Faber',
  },
]).map((one) => ({
  ...one,
  becomes: `${one.born}sma`,
  before: `${one.initials} ${one.born}`,
  after: `${one.initials} ${one.born}sma`,
}));
type Mode = (typeof modes)[number];
type Registrant = { own: Visitor; manager: Visitor; number: string };

/** What is asked is of their activities and courses; nothing about their details is. */
async function asksNothingOfDetails({ email }: Mode, visitor: Visitor) {
  await visitor.see(email === personas.carla ? /(Maak|Dien) .*concept|Voeg bewijs toe/ : /Zoek geaccrediteerde/);
  expect(await visitor.page.locator('main').getByText(lapse.heading).count()).toBe(0);
}

let browser: Browser;
let server: TestServer;
const registrants = new Map<string, Registrant>();

// One installation for both, whose days pass once.
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer();
  const client = await clientOf(server, personas.manager);
  for (const mode of modes) registrants.set(mode.email, await arrive(mode, client));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function arrive({ javaScript, email, born, partner }: Mode, manager: HttpClient): Promise<Registrant> {
  const client = await clientOf(server, email);
  const called = { birthPrefix: '', birthSurname: born, partnerPrefix: '', partnerSurname: partner, nameUse: 'N' };
  await client.fillIn('/mijn/gegevens/naam', called);
  return {
    own: await Visitor.arrive(browser, server, { javaScript, as: client }),
    manager: await Visitor.arrive(browser, server, { javaScript, as: manager }),
    number: /LKLR-\d{6}/.exec((await client.visit('/mijn')).text)?.[0] ?? 'no number',
  };
}

function of({ email }: Mode): Registrant {
  const found = registrants.get(email);
  if (!found) throw new Error(`${email} didn’t arrive`);
  return found;
}

const field = ({ page }: Visitor, called: string) => page.locator(`main [name=${called}]`);
const publicly = async (path: string) => (await new HttpClient(server.url).get(path)).html;
const mailsSoFar = () => readMails(server.dataDir);

/** Each was told so, since then. */
async function untilAllAreTold(subject: string, after: DiskMail[]): Promise<string[]> {
  const mails = modes.map(({ email }) => waitForMail(server.dataDir, { to: email, subject, after }));
  return (await Promise.all(mails)).map(({ text }) => text);
}

// Each part goes on where the one before it ended.
describe.each(modes)('a registrant, $mode,', (mode) => {
  const { javaScript, before, after, becomes, partner } = mode;

  describe('changes a name', () => {
    it('with what it becomes before it is saved; the public register shows it at once', async () => {
      const { own, number } = of(mode);
      expect(await publicly(`/register/${number}`)).toContain(`${before}-${partner}`);
      await own.open('/mijn/gegevens/naam');
      await own.see(detailsText.name.public);
      await field(own, 'birthSurname').fill(becomes);
      if (javaScript) expect(await own.page.locator('.name-preview output').innerText()).toBe(`${after}-${partner}`);
      await own.press(save, { to: '/mijn/gegevens?na=naam' });
      await own.see(saved.naam);
      expect(await publicly(`/register/${number}`)).toContain(`${after}-${partner}`);
    });

    it('and isn’t found any more by a partner’s name that was cleared', async () => {
      const { own, number } = of(mode);
      expect(await publicly(`/api/v1/register?q=${partner}`)).toContain(number);
      await own.open('/mijn/gegevens/naam');
      await own.see(detailsText.name.partner);
      await field(own, 'partnerSurname').fill('');
      expect(await own.pressInVain(save)).toEqual([expect.stringContaining('naam van je partner')]);
      await own.choose(name.uses.E);
      await own.press(save, { to: '/mijn/gegevens?na=naam' });
      expect(await publicly(`/api/v1/register?q=${partner}`)).not.toContain(number);
      expect(await publicly(`/register?q=${partner}`)).not.toContain(after);
      expect(await publicly(`/api/v1/register?q=${becomes}`)).toContain(`${after}"`);
    });
  });

  describe('works fewer hours than the minimum', () => {
    const mendBy = formatDate(addMonths(today, MEND_MONTHS));

    it('is told what follows, with the date, before anything is saved', async () => {
      const { own } = of(mode);
      await own.open('/mijn/gegevens/aanstellingen');
      await own.follow(detailsText.appointments.change, { to: '/mijn/gegevens/aanstellingen/1' });
      await own.fill({ [appointments.fields.hoursPerWeek.label]: '8' });
      const [warning, ...more] = await own.pressInVain(save);
      expect(more).toEqual([]);
      expect(warning).toContain(requirementNames(['hours']));
      expect(warning).toContain(mendBy);
      expect(await field(own, 'hoursPerWeek').inputValue()).toBe('8');
      const elsewhere = await own.openWindow();
      await elsewhere.open('/mijn');
      await asksNothingOfDetails(mode, elsewhere);
      await elsewhere.page.close();
    });

    it('saves anyway, and reads at Mijn LKLR what is asked', async () => {
      const { own, number } = of(mode);
      await own.choose(detailsText.understood);
      await own.press(save, { to: '/mijn/gegevens?na=aanstelling' });
      await own.open('/mijn');
      await own.see(lapse.heading);
      await own.see(lapse.text(requirementNames(['hours']), mendBy));
      expect(await publicly(`/register/${number}`)).toContain(after);
    });

    it('mends it, without a warning, and nothing is asked any more', async () => {
      const { own } = of(mode);
      await own.open('/mijn/gegevens/aanstellingen/1');
      await own.fill({ [appointments.fields.hoursPerWeek.label]: '24' });
      await own.press(save, { to: '/mijn/gegevens?na=aanstelling' });
      await own.see(saved.aanstelling);
      await own.open('/mijn');
      await asksNothingOfDetails(mode, own);
    });
  });
});

describe('a new version of a document', () => {
  it('comes into force the day after, and the daily job mails whoever is in the register', async () => {
    const file = join(server.dataDir, 'beroepscode.json');
    await writeFile(file, JSON.stringify({ documents: [codeOfConduct(tomorrow)] }));
    await server.halt();
    expect(await server.command('settings', file)).toContain('1 documents');
    const before = await mailsSoFar();
    await server.restart({ REGISTER_TODAY: tomorrow });
    await untilAllAreTold(asked, before);
  });

  it.each(modes)('is ticked anew, and no other, $mode', async (mode) => {
    const { own } = of(mode);
    const tick = documents.ticks.subscribes_code_of_conduct;
    const box = (label: string) => own.page.getByLabel(label, { exact: true });
    await own.open('/mijn');
    await own.see(lapse.heading);
    await own.open('/mijn/gegevens/documenten');
    expect(await box(tick).isChecked()).toBe(false);
    expect(await box(documents.ticks.subscribes_code_addendum).isChecked()).toBe(true);
    await own.choose(tick);
    await own.press(save, { to: '/mijn/gegevens?na=documenten' });
    await own.see(detailsText.versionAccepted('najaar', formatDate(today)));
    await own.open('/mijn');
    await asksNothingOfDetails(mode, own);
  });
});

describe('an appointment that ends', () => {
  const taskOf = ({ after }: Mode, { page }: Visitor) =>
    page.getByRole('row').filter({ hasText: taskKindTexts.requirement_not_met }).filter({ hasText: after });

  it.each(modes)('is announced before that day, and no task yet, $mode', async (mode) => {
    const { own, manager } = of(mode);
    await own.open('/mijn/gegevens/aanstellingen/1');
    await own.fill({ [appointments.fields.endsOn.label]: formatDate(addMonths(today, 1)) });
    const [warning] = await own.pressInVain(save);
    expect(warning).toContain(formatDate(addDays(addMonths(today, 1), 1)));
    await own.choose(detailsText.understood);
    await own.press(save, { to: '/mijn/gegevens?na=aanstelling' });
    await own.open('/mijn');
    await own.see('Als er niets verandert');
    await manager.open('/beheer/taken');
    expect(await taskOf(mode, manager).count()).toBe(0);
  });

  it('is mailed by the daily job when it is past, with the date by which to mend it', async () => {
    const before = await mailsSoFar();
    await server.restart({ REGISTER_TODAY: afterwards });
    for (const text of await untilAllAreTold(lapsed, before))
      expect(text).toContain(formatDate(addMonths(afterwards, MEND_MONTHS)));
  });

  it.each(modes)('is a task for the manager then, until it is done with, $mode', async (mode) => {
    const { own, manager } = of(mode);
    await own.open('/mijn');
    await own.see(lapse.heading);
    await manager.open('/beheer/taken');
    await taskOf(mode, manager).getByRole('button', { name: tasksText.done.submit }).click();
    await manager.see(tasksText.after.afgehandeld);
    expect(await taskOf(mode, manager).count()).toBe(0);
  });
});

describe.each(modes)('a registrant who looks back, $mode,', (mode) => {
  it('sees what changed, in words', async () => {
    const { own } = of(mode);
    await own.open('/mijn/gegevens/geschiedenis');
    const history = await own.read();
    for (const words of [
      `${name.fields.birthSurname.label}: was ${mode.born}, is nu ${mode.becomes}.`,
      `${name.fields.partnerSurname.label}: was ${mode.partner}, is nu leeg.`,
      ', is nu 8.',
      'was 8, is nu 24.',
      documents.ticks.subscribes_code_of_conduct,
      detailsText.historyPage.byYou,
    ])
      expect(history).toContain(words);
  });

  it('and who read the dossier, when and in which role', async () => {
    const { own, manager, number } = of(mode);
    await own.open('/mijn/gegevens/inzage');
    await own.see(detailsText.viewsPage.empty);
    await manager.open(`/beheer/dossiers?q=${number}`);
    await manager.page.locator('main th a[href^="/beheer/dossiers/"]').click();
    await manager.see(number);
    await manager.page.waitForURL(/\/beheer\/dossiers\/[0-9a-f-]+$/);
    await own.open('/mijn/gegevens/inzage');
    const views = await own.read();
    for (const words of ['Esther Mulder', roleNames.register_manager, formatDate(today)])
      expect(views).toContain(words);
  });
});

describe.each(modes)('a registrant who deregisters, $mode,', (mode) => {
  it('says first that it is meant', async () => {
    const { own, number } = of(mode);
    await own.open('/mijn/gegevens');
    await own.follow(detailsText.deregister, { to: '/mijn/gegevens/uitschrijven' });
    await own.see(deregisterPage.meaning(number, 0)[1] ?? '');
    expect(await own.pressInVain(deregisterPage.submit)).toHaveLength(1);
    expect((await new HttpClient(server.url).get(`/register/${number}`)).status).toBe(200);
    await own.choose(deregisterPage.sure);
    await own.press(deregisterPage.submit, { to: '/mijn?na=uitschrijven' });
    await own.see(deregisterPage.done);
    await waitForMail(server.dataDir, { to: mode.email, subject: mailText.deregistered({ name: null }).subject });
  });

  it('isn’t in the public register any more', async () => {
    const { number } = of(mode);
    const visitor = new HttpClient(server.url);
    expect((await visitor.get(`/register/${number}`)).status).toBe(404);
    expect((await visitor.get(`/api/v1/register/${number}`)).status).toBe(404);
    expect(await publicly(`/api/v1/register?q=${mode.becomes}`)).not.toContain(number);
  });

  it('and can come back by a new application that knows what was known', async () => {
    const { own } = of(mode);
    await own.follow(myOverviewText.links.newApplication, { to: '/mijn/aanvraag' });
    await own.press(start.submit, { to: '/mijn/aanvraag/naam' });
    expect(await field(own, 'birthSurname').inputValue()).toBe(mode.becomes);
    await own.open('/mijn/gegevens/naam');
    expect(await own.heading()).not.toBe(parts.name);
  });
});

function codeOfConduct(validFrom: CalendarDate) {
  const title = 'Beroepscode Leerplicht en RMC';
  return { code: 'code_of_conduct', version: 'najaar', title, valid_from: validFrom, text: 'De nieuwe tekst.' };
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { addMonths, amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { roleNames } from '@/lib/text/nl/audit';
import { detailsText } from '@/lib/text/nl/details';
import { requirementNames } from '@/lib/text/nl/eligibility';
import { formatDate } from '@/lib/text/nl/format';
import { mailText } from '@/lib/text/nl/mails';
import { applicationText, myOverviewText } from '@/lib/text/nl/my-lklr';
import { taskKindTexts, tasksText } from '@/lib/text/nl/tasks';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { HttpClient } from '@/tests/support/e2e/http';
import { readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { personas } from '@/tests/support/e2e/personas';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { Visitor } from '@/tests/support/e2e/visitor';

// Halting, two commands and starting again take a while on a busy machine.
jest.setTimeout(120_000);

const { appointments, documents, name, start } = applicationText;
const { deregisterPage, lapse, parts, save, saved } = detailsText;
/** The demo’s setting `mend_months`. */
const MEND_MONTHS = 3;
const today = amsterdamDateOf(new Date());
const lapsed = mailText.requirement_lapsed({ name: null, mendBy: '' }).subject;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

// Each part goes on where the one before it ended.
describe.each([
  { mode: 'with JavaScript', javaScript: true },
  { mode: 'without JavaScript', javaScript: false },
])('who is in the register, $mode', ({ javaScript }) => {
  let server: TestServer;
  let carla: Visitor;
  let manager: Visitor;
  let number: string;
  const publicly = async (path: string) => (await new HttpClient(server.url).get(path)).html;
  const field = (called: string) => carla.page.locator(`main [name=${called}]`);

  beforeAll(async () => {
    server = await startServer();
    carla = await Visitor.arrive(browser, server, { javaScript });
    manager = await Visitor.arrive(browser, server, { javaScript });
    await carla.logIn({ email: personas.carla });
    await manager.logIn({ email: personas.manager });
    number = /LKLR-\d{6}/.exec(await carla.read())?.[0] ?? 'no number';
  });
  afterAll(async () => {
    await carla?.leave();
    await manager?.leave();
    await server?.stop();
  });

  describe('changes a name', () => {
    it('with what it becomes before it is saved; the public register shows it at once', async () => {
      expect(await publicly(`/register/${number}`)).toContain('C. Jansen-Visser');
      await carla.open('/mijn/gegevens/naam');
      await carla.see(detailsText.name.public);
      await field('birthSurname').fill('Jansma');
      if (javaScript) expect(await carla.page.locator('.name-preview output').innerText()).toBe('C. Jansma-Visser');
      await carla.press(save, { to: '/mijn/gegevens?na=naam' });
      await carla.see(saved.naam);
      expect(await publicly(`/register/${number}`)).toContain('C. Jansma-Visser');
    });

    it('and isn’t found any more by a partner’s name that was cleared', async () => {
      expect(await publicly('/api/v1/register?q=visser')).toContain(number);
      await carla.open('/mijn/gegevens/naam');
      await carla.see(detailsText.name.partner);
      await field('partnerSurname').fill('');
      expect(await carla.pressInVain(save)).toEqual([expect.stringContaining('naam van je partner')]);
      await carla.choose(name.uses.E);
      await carla.press(save, { to: '/mijn/gegevens?na=naam' });
      expect(await publicly('/api/v1/register?q=visser')).not.toContain(number);
      expect(await publicly('/register?q=visser')).not.toContain('C. Jansma');
      expect(await publicly('/api/v1/register?q=jansma')).toContain('C. Jansma"');
    });
  });

  describe('works fewer hours than the minimum', () => {
    const mendBy = formatDate(addMonths(today, MEND_MONTHS));

    it('is told what follows, with the date, before anything is saved', async () => {
      await carla.open('/mijn/gegevens/aanstellingen');
      await carla.follow(detailsText.appointments.change, { to: '/mijn/gegevens/aanstellingen/1' });
      await carla.fill({ [appointments.fields.hoursPerWeek.label]: '8' });
      const [warning, ...more] = await carla.pressInVain(save);
      expect(more).toEqual([]);
      expect(warning).toContain(requirementNames(['hours']));
      expect(warning).toContain(mendBy);
      expect(await field('hoursPerWeek').inputValue()).toBe('8');
      const elsewhere = await carla.openWindow();
      await elsewhere.open('/mijn');
      await elsewhere.see(myOverviewText.nothingAsked);
      await elsewhere.page.close();
    });

    it('saves anyway, and reads at Mijn LKLR what is asked', async () => {
      await carla.choose(detailsText.understood);
      await carla.press(save, { to: '/mijn/gegevens?na=aanstelling' });
      await carla.open('/mijn');
      await carla.see(lapse.heading);
      await carla.see(lapse.text(requirementNames(['hours']), mendBy));
      expect(await publicly(`/register/${number}`)).toContain('C. Jansma');
    });

    it('mends it, without a warning, and nothing is asked any more', async () => {
      await carla.open('/mijn/gegevens/aanstellingen/1');
      await carla.fill({ [appointments.fields.hoursPerWeek.label]: '24' });
      await carla.press(save, { to: '/mijn/gegevens?na=aanstelling' });
      await carla.see(saved.aanstelling);
      await carla.open('/mijn');
      await carla.see(myOverviewText.nothingAsked);
    });
  });

  describe('gets a new version of a document', () => {
    const tick = documents.ticks.subscribes_code_of_conduct;

    it('and is mailed, once it is in force and the daily job ran', async () => {
      const before = await readMails(server.dataDir, personas.carla);
      const file = join(server.dataDir, 'beroepscode.json');
      await writeFile(file, JSON.stringify({ documents: [codeOfConduct(today)] }));
      await server.halt();
      expect(await server.command('settings', file)).toContain('1 documents');
      expect(await server.command('daily')).toContain('requirements');
      await server.restart();
      await waitForMail(server.dataDir, { to: personas.carla, subject: lapsed, after: before });
      await carla.open('/mijn');
      await carla.see(lapse.heading);
    });

    it('of which only the new one is ticked anew', async () => {
      await carla.open('/mijn/gegevens/documenten');
      expect(await carla.page.getByLabel(tick, { exact: true }).isChecked()).toBe(false);
      expect(await carla.page.getByLabel(documents.ticks.subscribes_code_addendum, { exact: true }).isChecked()).toBe(
        true,
      );
      await carla.choose(tick);
      await carla.press(save, { to: '/mijn/gegevens?na=documenten' });
      await carla.see(detailsText.versionAccepted('najaar', formatDate(today)));
      await carla.open('/mijn');
      await carla.see(myOverviewText.nothingAsked);
    });
  });

  describe('whose appointment ends', () => {
    const task = () =>
      manager.page.getByRole('row').filter({ hasText: taskKindTexts.requirement_not_met }).filter({
        hasText: 'C. Jansma',
      });

    it('is told before that day, and mailed when it is past', async () => {
      await carla.open('/mijn/gegevens/aanstellingen/1');
      await carla.fill({ [appointments.fields.endsOn.label]: formatDate(addMonths(today, 1)) });
      await carla.press(save, { to: '/mijn/gegevens?na=aanstelling' });
      await carla.open('/mijn');
      await carla.see('Als er niets verandert');
      await manager.open('/beheer/taken');
      expect(await task().count()).toBe(0);
      const before = await readMails(server.dataDir, personas.carla);
      await server.restart({ REGISTER_TODAY: addMonths(today, 2) });
      const mail = await waitForMail(server.dataDir, { to: personas.carla, subject: lapsed, after: before });
      expect(mail.text).toContain(formatDate(addMonths(addMonths(today, 2), MEND_MONTHS)));
      await carla.open('/mijn');
      await carla.see(lapse.heading);
    });

    it('is a task for the manager, until it is done with', async () => {
      await manager.open('/beheer/taken');
      await task().getByRole('button', { name: tasksText.done.submit }).click();
      await manager.see(tasksText.after.afgehandeld);
      expect(await task().count()).toBe(0);
    });
  });

  describe('looks back', () => {
    it('on what changed, in words', async () => {
      await carla.open('/mijn/gegevens/geschiedenis');
      const history = await carla.read();
      for (const words of [
        `${name.fields.birthSurname.label}: was Jansen, is nu Jansma.`,
        `${name.fields.partnerSurname.label}: was Visser, is nu leeg.`,
        'was 32, is nu 8.',
        'was 8, is nu 24.',
        documents.ticks.subscribes_code_of_conduct,
        detailsText.historyPage.byYou,
      ])
        expect(history).toContain(words);
    });

    it('and on who read the dossier, when and in which role', async () => {
      await carla.open('/mijn/gegevens/inzage');
      await carla.see(detailsText.viewsPage.empty);
      await manager.open(`/beheer/dossiers?q=${number}`);
      await manager.page.locator('main th a[href^="/beheer/dossiers/"]').click();
      await manager.see('Gemeente Voorbeeldstad');
      await carla.open('/mijn/gegevens/inzage');
      const views = await carla.read();
      for (const words of ['Esther Mulder', roleNames.register_manager, formatDate(amsterdamDateOf(new Date()))])
        expect(views).toContain(words);
    });
  });

  describe('deregisters', () => {
    it('after saying that it is meant', async () => {
      await carla.open('/mijn/gegevens');
      await carla.follow(detailsText.deregister, { to: '/mijn/gegevens/uitschrijven' });
      await carla.see(deregisterPage.meaning(number, 0)[1] ?? '');
      expect(await carla.pressInVain(deregisterPage.submit)).toHaveLength(1);
      expect((await new HttpClient(server.url).get(`/register/${number}`)).status).toBe(200);
      await carla.choose(deregisterPage.sure);
      await carla.press(deregisterPage.submit, { to: '/mijn?na=uitschrijven' });
      await carla.see(deregisterPage.done);
      await waitForMail(server.dataDir, { to: personas.carla, subject: mailText.deregistered({ name: null }).subject });
    });

    it('and isn’t in the public register any more', async () => {
      const visitor = new HttpClient(server.url);
      expect((await visitor.get(`/register/${number}`)).status).toBe(404);
      expect((await visitor.get(`/api/v1/register/${number}`)).status).toBe(404);
      expect(await publicly('/api/v1/register?q=jansma')).not.toContain(number);
    });

    it('and can come back by a new application that knows what was known', async () => {
      await carla.follow(myOverviewText.links.newApplication, { to: '/mijn/aanvraag' });
      await carla.press(start.submit, { to: '/mijn/aanvraag/naam' });
      expect(await field('birthSurname').inputValue()).toBe('Jansma');
      await carla.open('/mijn/gegevens/naam');
      expect(await carla.heading()).not.toBe(parts.name);
    });
  });
});

function codeOfConduct(validFrom: CalendarDate) {
  const title = 'Beroepscode Leerplicht en RMC';
  return { code: 'code_of_conduct', version: 'najaar', title, valid_from: validFrom, text: 'De nieuwe tekst.' };
}

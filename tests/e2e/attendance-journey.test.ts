import type { Browser } from 'playwright-core';
import { amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { attendanceNews } from '@/lib/text/nl/attendance/attendance-news';
import { presenceText } from '@/lib/text/nl/attendance/door';
import { listText } from '@/lib/text/nl/attendance/lists';
import { runFormText, runStateNames, runsText, runText } from '@/lib/text/nl/attendance/runs';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, PASSWORD, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';
import { EVERY_KIND, listOfEveryKind, RUNS } from '@/tests/support/e2e/walk/attendance-steps';

const COURSE = 'Gesprekken met ouders die niet willen';

let browser: Browser;
let server: LentServer;
let provider: HttpClient;
let carla: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  provider = await clientOf(server, personas.provider);
  carla = await clientOf(server, personas.carla);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, place: 'Assen' },
    { mode: 'without JavaScript', javaScript: false, place: 'Breda' },
  ]),
)('a course that is given, $mode', ({ javaScript, place }) => {
  let visitors: Visitor[];
  let [trainer, attendee] = [] as unknown as [Visitor, Visitor];
  let run = '';
  beforeAll(async () => {
    visitors = [
      await Visitor.arrive(browser, server, { javaScript, as: provider }),
      await Visitor.arrive(browser, server, { javaScript }),
    ];
    [trainer, attendee] = visitors as [Visitor, Visitor];
  });
  afterAll(() => Promise.all((visitors ?? []).map((visitor) => visitor.leave())));

  it('is planned by its provider', async () => {
    await trainer.open(RUNS);
    await trainer.follow(runsText.plan, { to: `${RUNS}/nieuw` });
    await trainer.follow(COURSE, { to: `${RUNS}/nieuw` });
    const fields = runFormText.fieldsOf(1, 1);
    const labelled = (name: string) => fields[name]?.label ?? '';
    expect(await trainer.pressInVain(runFormText.plan.submit)).toHaveLength(1);
    await trainer.fill({
      [labelled('meetings.0.day')]: dateAsTyped(amsterdamDateOf(new Date())),
      [labelled('meetings.0.begins')]: '0.00',
      [labelled('meetings.0.ends')]: '23.59',
      [labelled('place')]: place,
    });
    await trainer.page.getByRole('button', { name: runFormText.plan.submit }).click();
    await trainer.page.waitForURL(/na=gepland/);
    run = trainer.path();
    await trainer.see(place);
  });

  it('has a list that is pasted with rows of every kind, and previewed', async () => {
    await trainer.follow(runText.list.add, { to: `${run}/lijst` });
    await trainer.fill({ [listText.form.list]: await listOfEveryKind(carla) });
    await trainer.press(listText.form.submit, { to: `${run}/lijst` });
    await trainer.see(listText.preview.heading);
    const said = await trainer.read();
    for (const words of EVERY_KIND) expect(said).toContain(words);
    await trainer.page.getByRole('button', { name: listText.preview.submit(2) }).click();
    await trainer.page.waitForURL(/na=bewaard/);
    expect(await trainer.read()).toContain('A. Niemand');
  });

  it('has a code at the door, through which somebody else comes in after logging in', async () => {
    await trainer.follow(runText.list.door, { to: `${run}/deur` });
    const code = await trainer.page.locator('.door-code').innerText();
    await attendee.open('/presentie');
    await attendee.fill({ [presenceText.fields.code.label]: code.toLowerCase() });
    await attendee.press(presenceText.submit, { to: `/presentie/${code.replace(' ', '')}` });
    await attendee.see(COURSE);
    await attendee.page.getByRole('link', { name: presenceText.logIn }).click();
    await attendee.page.waitForURL(/inloggen/);
    await attendee.page.locator('input[name=email]').fill(personas.daan);
    await attendee.page.locator('input[name=password]').fill(PASSWORD);
    await attendee.page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await attendee.page.waitForURL(/\/presentie\//);
    await attendee.ready();
    await attendee.press(presenceText.confirm, { to: '/presentie?na=gemeld' });
    await attendee.see(presenceText.done.heading);
  });

  it('is closed, and whoever was there has the points', async () => {
    await trainer.open(run);
    await trainer.see(runText.list.scanned(1));
    await trainer.page.getByRole('button', { name: runText.close.submit }).click();
    await trainer.page.waitForURL(/na=afgesloten/);
    await trainer.see(runStateNames.closed);
    await attendee.open('/mijn/berichten');
    await attendee.see(attendanceNews.credited('', '').subject);
    await attendee.open('/mijn/portfolio');
    await attendee.see(COURSE);
    expect((await carla.visit('/mijn/portfolio')).text).toContain(COURSE);
  });

  it('is corrected with a reason', async () => {
    await trainer.open(run);
    await trainer.page.getByRole('link', { name: runText.list.edit('A. Niemand') }).click();
    await trainer.page.waitForURL(/regels/);
    await trainer.ready();
    expect(await trainer.pressInVain('Haal van de lijst')).toHaveLength(1);
    await trainer.fill({ Waarom: 'Was er niet' });
    await trainer.page.getByRole('button', { name: 'Haal van de lijst' }).click();
    await trainer.page.waitForURL(/na=gecorrigeerd/);
    await trainer.see(runText.list.removed);
  });
});

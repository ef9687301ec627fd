import type { Browser } from 'playwright-core';
import { addDays, amsterdamDateOf, calendarDate, dateAsTyped } from '@/lib/shared/calendar-date';
import { rulesFields, typeFields } from '@/lib/text/nl/normsets/draft-fields';
import { previewText, publishedText, draftText as text } from '@/lib/text/nl/normsets/draft-pages';
import { blockerTexts, draftStateNames, normsetsText } from '@/lib/text/nl/normsets/normsets';
import { points } from '@/lib/text/nl/shared/amounts';
import { formatDate, formatShortDate } from '@/lib/text/nl/shared/format';
import { placeNames } from '@/lib/text/nl/site/frame';
import { newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { newManager } from '@/tests/support/e2e/colleague';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { draftByHttp } from '@/tests/support/e2e/portfolio-by-http';
import { Visitor } from '@/tests/support/e2e/visitor';

const LIST = '/beheer/normen';
const TYPE = 'Intervisie';
const { edit, publish } = text;

let browser: Browser;
let server: LentServer;
/** The manager, logged in. */
let office: HttpClient;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer();
  office = await clientOf(server, personas.manager);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Each goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true, inDays: 30, rate: 2, worth: ['2 punten', '4 punten'] },
    { mode: 'without JavaScript', javaScript: false, inDays: 60, rate: 1, worth: ['4 punten', '2 punten'] },
  ]),
)('a norm set, $mode', ({ javaScript, inDays, rate, worth }) => {
  const from = addDays(amsterdamDateOf(new Date()), inDays);
  let visitors: Visitor[] = [];
  let [maker, other] = [] as unknown as [Visitor, Visitor];
  let registrant: HttpClient;
  let draft = '';
  /** Planned on the last day of the rules of before, and on the first of the new ones; their paths. */
  let sides: [string, string];

  beforeAll(async () => {
    const colleague = await newManager(server, office, newPerson(`normen-${inDays}`));
    const arrive = (as: HttpClient) => Visitor.arrive(browser, server, { javaScript, as });
    visitors = [await arrive(office), await arrive(colleague)];
    [maker, other] = visitors as [Visitor, Visitor];
    registrant = await clientOf(server, personas.carla);
    const planned = (day: typeof from) =>
      draftByHttp(registrant, { type: 'peer_review', title: 'Intervisie', lastDay: dateAsTyped(day), units: '2' });
    sides = [await planned(addDays(from, -1)), await planned(from)];
  });
  afterAll(() => Promise.all(visitors.map((visitor) => visitor.leave())));

  it('is copied from the one that holds, and says what still stands in its way, each with its field', async () => {
    await maker.open('/beheer');
    await maker.follow(placeNames.management_normsets, { to: LIST });
    await maker.page.locator('section[aria-labelledby="bekendgemaakt"] tbody a').first().click();
    draft = (await maker.pressTowards(publishedText.copy.submit, /^\/beheer\/normen\/concept\//)).split('?')[0] ?? '';
    await maker.see(normsetsText.done.gemaakt);
    await maker.follow(blockerTexts.day_missing({ code: 'day_missing', at: { part: 'rules', field: 'validFrom' } }), {
      to: `${draft}/regels`,
    });
    expect(new URL(maker.page.url()).hash).toBe('#veld-validFrom');
  });

  it('is given a day, after a word about one that can’t be, and a type with other points', async () => {
    await maker.fill({ [rulesFields.validFrom.label]: '31-2-2030' });
    expect(await maker.pressInVain(edit.submit)).toHaveLength(1);
    await maker.fill({ [rulesFields.validFrom.label]: dateAsTyped(from) });
    await maker.press(edit.submit, { to: draft });
    await maker.page.getByRole('link', { name: text.rules.editType(TYPE) }).click();
    await maker.page.waitForURL(/soorten/);
    await maker.fill({ [typeFields.pointsPerUnit.label]: String(rate) });
    await maker.press(edit.submit, { to: draft });
    await maker.see(text.differences.ofType(TYPE, typeFields.pointsPerUnit.label));
  });

  it('is previewed over everybody, what is planned told apart from what is done', async () => {
    await maker.press(previewText.start, { to: draft });
    for (let tries = 0; tries < 60 && !(await maker.read()).includes(previewText.unlowered); tries += 1) {
      await maker.page.waitForTimeout(500);
      if (!javaScript) await maker.open(draft);
    }
    await maker.see(previewText.parts.done.none);
    await maker.see(previewText.rows.type(TYPE));
    await maker.see(previewText.examples.heading);
  });

  it('is proposed by the one and published by another', async () => {
    await maker.press(publish.propose, { to: draft });
    await maker.see(publish.own);
    expect(await maker.page.getByRole('button', { name: publish.confirm }).count()).toBe(0);
    await other.open(LIST);
    await other.follow(normsetsText.drafts.copy(formatDate(from)), { to: draft });
    await other.choose(publish.confirm);
    await other.pressTowards(publish.confirm, /^\/beheer\/normen\/[0-9a-f-]+\?na=bekend/);
    await other.see(normsetsText.done.bekend);
    await maker.open(draft);
    await maker.see(draftStateNames.published);
  });

  it('values what is planned on both sides of its day, each by its own rules, for everybody to read', async () => {
    const shown = await Promise.all(sides.map(async (path) => (await registrant.visit(path)).text));
    expect(shown.map((words, side) => words.includes(worth[side] ?? ''))).toEqual([true, true]);
    const published = await registrant.visit(`/wat-telt-mee?op=${formatShortDate(calendarDate(from))}`);
    expect(published.text).toContain(`${points(rate)} per uur`);
  });
});

import type { Browser } from 'playwright-core';
import { addDays, amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { clarityText } from '@/lib/text/nl/editor/clarity';
import { kindWords, editorText as text, textFields, textStateNames } from '@/lib/text/nl/editor/editor';
import { markdownFieldText } from '@/lib/text/nl/editor/markdown-field';
import { fieldErrorText, formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { placeNames } from '@/lib/text/nl/site/frame';
import { newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { newManager } from '@/tests/support/e2e/colleague';
import type { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { Visitor } from '@/tests/support/e2e/visitor';
import { onServer } from '@/tests/support/on-server.mjs';

const LIST = '/beheer/vragen';
const fields = textFields('question');
const labelOf = (name: string) => fields[name]?.label ?? '';

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

/** For what was to come. */
const aDayPasses = () =>
  onServer(
    server.databaseUrl,
    "UPDATE text_version SET published_from = published_from - interval '1 day' WHERE published_from > now()",
  );

// Each goes on where the one before it ended.
describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true },
    { mode: 'without JavaScript', javaScript: false },
  ]),
)('a question, $mode', ({ javaScript }) => {
  const name = `Wat doet versie ${javaScript ? 'een' : 'twee'}?`;
  const slug = `wat-doet-versie-${javaScript ? 'een' : 'twee'}`;
  const newer = `${slug}-nu`;
  const tomorrow = dateAsTyped(addDays(amsterdamDateOf(new Date()), 1));
  const { day } = text.publish.fields;
  const write = ({ page }: Visitor, body: string) => page.getByRole('textbox', { name: labelOf('body') }).fill(body);
  let one = '';
  let [manager, colleague, reader] = [] as unknown as [Visitor, Visitor, Visitor];
  beforeAll(async () => {
    const other = await newManager(server, office, newPerson(`teksten-${javaScript}`));
    manager = await Visitor.arrive(browser, server, { javaScript, as: office });
    colleague = await Visitor.arrive(browser, server, { javaScript, as: other });
    reader = await Visitor.arrive(browser, server, { javaScript });
  });
  afterAll(() => Promise.all([manager, colleague, reader].map((visitor) => visitor?.leave())));

  it('is written with a preview beside it; a figure that doesn’t exist is said in the summary', async () => {
    await manager.open('/beheer');
    await manager.page.getByRole('link', { name: placeNames.management_questions, exact: true }).last().click();
    await manager.page.waitForURL((url) => url.pathname === LIST);
    await manager.follow(kindWords.question.add, { to: '/beheer/teksten/nieuw/vraag' });
    await manager.fill({
      [labelOf('title')]: name,
      [labelOf('position')]: '90',
      [labelOf('body')]: 'Binnen **{{answer_weeks}}** weken, of {{weken}}.',
    });
    await manager.page.getByLabel(labelOf('section')).selectOption('logging_in');
    if (!javaScript) await manager.page.getByRole('button', { name: markdownFieldText.show }).click();
    await manager.page.locator('.markdown-preview strong', { hasText: '4' }).waitFor();
    expect(await manager.pressInVain(text.start.submit)).toEqual([
      fieldErrorText({ code: 'unknown_figure', names: ['weken'] }, { label: labelOf('body') }),
    ]);
    await write(manager, 'De eerste.');
    one = await manager.pressTowards(text.start.submit, /^\/beheer\/teksten\/[0-9a-f-]{36}\?na=/);
    await manager.see(text.done.bewaard);
  });

  it('that is for tomorrow can be held back, is seen by nobody today, and by everybody once that day comes', async () => {
    const publishNow = async () => {
      await manager.press(text.coming.cancel, { to: one });
      await manager.press(text.publish.submit, { to: one });
      await manager.see(text.done.gepubliceerd);
    };
    for (const isHeldBack of [true, false]) {
      await manager.fill({ [day.label]: tomorrow });
      await manager.press(text.publish.submit, { to: one });
      await manager.see(text.done.gepubliceerd);
      await manager.see(textStateNames.coming);
      if (!isHeldBack) continue;
      await manager.press(text.coming.cancel, { to: one });
      await manager.see(text.done.toch_niet);
    }
    await reader.open('/vragen?zoek=versie');
    expect(await reader.page.getByText(name).count()).toBe(0);
    if (server.databaseUrl) await aDayPasses();
    // What is embedded can't be reached while it serves.
    else await publishNow();
    await reader.open('/vragen?zoek=versie');
    expect(await reader.page.getByText(name).count()).toBeGreaterThan(0);
    await manager.open(one);
  });

  it('is found at its old anchor once it is renamed, and says whether it was clear', async () => {
    await manager.fill({ [text.rename.fields.slug.label]: newer });
    await manager.press(text.rename.submit, { to: one });
    await manager.see(text.done.hernoemd);
    // A visitor's page has no script that leads on: what stands under the anchor does.
    const led = javaScript ? manager : reader;
    await led.open(`/vragen#${slug}`);
    if (!javaScript) await led.page.locator(`li:has([id="${slug}"]) a`).click();
    await led.see('De eerste.');
    await reader.open(`/vragen?vraag=${slug}#${slug}`);
    await reader.see('De eerste.');
    await reader.page.locator('button', { hasText: clarityText.yes + clarityText.about(name) }).click();
    await reader.page.waitForURL((url) => url.searchParams.get('na') === 'geteld');
    await reader.see(clarityText.thanks);
    await manager.open(one);
    await manager.see(text.clear(1, 0));
  });

  it('that two managers write is lost by neither: each is told of the other, and whoever saves second gets both', async () => {
    await colleague.open(one);
    await colleague.see('ook open');
    await write(manager, 'De eerste manager.');
    if (javaScript) {
      // Without a new page; what was written stays.
      await manager.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await manager.see('ook open');
    }
    await manager.press(text.edit.submit, { to: one });
    await manager.see(text.done.bewaard);
    await manager.see('ook open');
    await write(colleague, 'De tweede manager.');
    const refusal = await colleague.pressAndBeRefused(text.edit.submit);
    expect(refusal).toContain(formTroubleTexts.stale().heading);
    await colleague.see('De eerste manager.');
    await colleague.press(text.edit.submit, { to: one });
    await colleague.see(text.done.bewaard);
  });

  it('shows how a version differs word by word, puts it back, and is withdrawn', async () => {
    await manager.open(`${one}/versies/1`);
    await manager.page.locator('ins', { hasText: 'tweede' }).waitFor();
    await manager.press(text.version.restore, { to: one });
    await manager.see(text.done.teruggezet);
    await manager.choose(text.withdraw.fields.sure.label);
    await manager.press(text.withdraw.submit, { to: one });
    await manager.see(textStateNames.withdrawn);
    await reader.open('/vragen?zoek=versie');
    expect(await reader.page.getByText(name).count()).toBe(0);
  });
});

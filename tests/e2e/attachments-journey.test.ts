import type { Browser } from 'playwright-core';
import { attachmentsText } from '@/lib/text/nl/editor/attachments';
import { editorText as text, textFields } from '@/lib/text/nl/editor/editor';
import { evidenceText, outcomeText, removalText } from '@/lib/text/nl/portfolio/evidence';
import { newPerson } from '@/tests/support/e2e/applicant';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { newManager } from '@/tests/support/e2e/colleague';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { pdfFile } from '@/tests/support/e2e/portfolio-by-http';
import { Visitor } from '@/tests/support/e2e/visitor';
import { pdf, sha256 } from '@/tests/support/evidence-samples';

const TITLE = 'Programma van de studiedag';
const fields = textFields('news');
const labelOf = (name: string) => fields[name]?.label ?? '';
/** By their names, with what is in them. */
const files = ['programma.pdf', 'route.pdf', 'sprekers.pdf'].map((name, nth) => ({
  ...pdfFile(name),
  buffer: pdf(4_000 + nth),
}));
const [programme, route, speakers] = files as [File, File, File];
type File = (typeof files)[number];

let browser: Browser;
let server: LentServer;
let [maker, colleague, reader] = [] as unknown as [Visitor, Visitor, Visitor];
let one = '';
let article = '';
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), lentServer()]);
  const manager = await clientOf(server, personas.manager);
  const other = await newManager(server, manager, newPerson('bijlagen'));
  maker = await Visitor.arrive(browser, server, { as: manager });
  colleague = await Visitor.arrive(browser, server, { as: other, javaScript: false });
  reader = await Visitor.arrive(browser, server, { as: await clientOf(server, personas.carla), javaScript: false });
});
afterAll(async () => {
  await Promise.all([maker, colleague, reader].map((visitor) => visitor?.leave()));
  await browser?.close();
  await server?.stop();
});

const choose = ({ page }: Visitor, ...chosen: File[]) => page.getByLabel(evidenceText.field).setInputFiles(chosen);
const listed = (visitor: Visitor, { name }: File) => visitor.page.getByRole('link', { name, exact: true });

/** What a reader gets who opens each of these, beside what was sent. */
async function expectRead(...given: File[]) {
  await reader.open(article);
  expect(await reader.page.locator('main a[href^="/nieuwsbestand/"]').allInnerTexts()).toEqual(
    expect.arrayContaining(given.map(({ name }) => name)),
  );
  for (const file of given) {
    const href = await listed(reader, file).getAttribute('href');
    const answer = await reader.context.request.get(new URL(href ?? '', server.url).href);
    expect([file.name, answer.status(), sha256(await answer.body())]).toEqual([file.name, 200, sha256(file.buffer)]);
  }
}

// Each goes on where the one before it ended.
it('two files are added to news at once as they are chosen, and a third without script', async () => {
  await maker.open('/beheer/teksten/nieuw/nieuws');
  await maker.fill({ [labelOf('title')]: TITLE });
  await maker.page.getByRole('textbox', { name: labelOf('body') }).fill('Tot dan.');
  one = await maker.pressTowards(text.start.submit, /^\/beheer\/teksten\/[0-9a-f-]{36}\?na=/);
  await maker.see(attachmentsText.none);
  await choose(maker, programme, route);
  for (const file of [programme, route]) await listed(maker, file).waitFor();
  await colleague.open(one);
  await choose(colleague, speakers);
  await colleague.press(attachmentsText.submit, { to: one });
  await colleague.see(outcomeText.kept(1));
  for (const file of files) await listed(colleague, file).waitFor();
});

it('a reader sees none of them until it is published, and then opens each as it was sent', async () => {
  const href = (await listed(colleague, route).getAttribute('href')) ?? '';
  const early = await reader.context.request.get(new URL(href, server.url).href);
  expect(early.status()).toBe(404);
  await colleague.press(text.publish.submit, { to: one });
  await colleague.see(text.done.gepubliceerd);
  await reader.open('/intranet');
  article = await reader.followInto(TITLE, '/intranet');
  await expectRead(...files);
});

it('one is taken away again, with script and without, and readers keep it until that is published', async () => {
  for (const [visitor, file] of [
    [maker, route],
    [colleague, programme],
  ] as const) {
    await visitor.open(one);
    await visitor.page.locator('.evidence-list li', { hasText: file.name }).getByText(evidenceText.remove).click();
    await visitor.page.waitForURL(/\/bijlagen\//);
    await visitor.ready();
    await visitor.see(attachmentsText.removal.lead(file.name));
    await visitor.press(removalText.submit, { to: one });
    await visitor.see(text.done.bijlage_weg);
    expect(await listed(visitor, file).count()).toBe(0);
  }
  await expectRead(...files);
  await maker.open(one);
  await maker.press(text.publish.submit, { to: one });
  await maker.see(text.done.gepubliceerd);
  await expectRead(speakers);
  for (const file of [programme, route]) expect(await listed(reader, file).count()).toBe(0);
});

import type { Browser } from 'playwright-core';
import { evidencePagesText, evidenceText, manyFilesText, photoText } from '@/lib/text/nl/portfolio/evidence';
import { activityFields } from '@/lib/text/nl/portfolio/portfolio';
import { fillInText, handInText, portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { browserModes } from '@/tests/support/e2e/browser-modes';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';
import { personas } from '@/tests/support/e2e/personas';
import { PORTFOLIO } from '@/tests/support/e2e/portfolio-by-http';
import { Visitor } from '@/tests/support/e2e/visitor';
import { phonePhoto, plainPdf } from '@/tests/support/evidence-samples';

let browser: Browser;
let server: LentServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await lentServer({ env: { REGISTER_TODAY: '2026-06-15' } });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function arrive(email: string, javaScript: boolean): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, server, { javaScript });
  await visitor.logIn({ email });
  return visitor;
}

const jpeg = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await phonePhoto() });

describe.each(
  browserModes([
    { mode: 'with JavaScript', javaScript: true },
    { mode: 'without JavaScript', javaScript: false },
  ]),
)('a photo of a certificate, $mode', ({ javaScript }) => {
  it('is kept at once, filled in beside it, and handed in', async () => {
    const visitor = await arrive(personas.daan, javaScript);
    const { page } = visitor;
    await visitor.open(PORTFOLIO);
    await visitor.follow(portfolioText.photo, { to: `${PORTFOLIO}/foto` });
    const field = page.getByLabel(photoText.field);
    expect(await field.getAttribute('capture')).toBe('environment');
    await field.setInputFiles(await jpeg('IMG_2041.jpg'));
    if (!javaScript) await page.getByRole('button', { name: photoText.submit }).click();
    await page.waitForURL(/invullen/);
    await visitor.ready();
    const shown = page.getByRole('img', { name: evidenceText.pictureOf('IMG_2041.jpg') });
    await expect(
      shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalHeight)),
    ).resolves.toBe(40);
    await page.getByLabel(activityFields.type.label).selectOption({ label: 'Dag van Ingrado' });
    await visitor.fill({
      [activityFields.title.label]: 'Dag in Zwolle',
      [activityFields.lastDay.label]: '12-5-2026',
      [activityFields.units.label]: '6',
    });
    if (javaScript) await visitor.see('6 uur × 1 punt = 6 punten');
    await page.getByRole('button', { name: fillInText.save, exact: true }).click();
    await page.waitForURL(/portfolio\/indienen/);
    await visitor.ready();
    await page.getByRole('button', { name: handInText.submit(1) }).click();
    await visitor.see(handInText.submitted(1));
    await visitor.leave();
  }, 120_000);
});

describe('evidence', () => {
  it('of PDF is drawn in the page of its owner, by nothing from elsewhere', async () => {
    const visitor = await arrive(personas.daan, true);
    await visitor.open(`${PORTFOLIO}/bestanden`);
    const file = { name: 'verklaring.pdf', mimeType: 'application/pdf', buffer: plainPdf };
    await visitor.page.getByLabel(evidenceText.field).setInputFiles(file);
    await visitor.page.getByRole('link', { name: manyFilesText.fillIn(1) }).click();
    await visitor.page.waitForURL(/invullen/);
    const refused: string[] = [];
    visitor.page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    const elsewhere: string[] = [];
    visitor.page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) elsewhere.push(request.url());
    });
    await visitor.page.reload();
    const drawn = visitor.page.getByRole('img', {
      name: evidencePagesText.page({ name: 'verklaring.pdf', number: 1, of: 1 }),
    });
    await drawn.waitFor();
    await expect(drawn.evaluate((canvas: HTMLCanvasElement) => canvas.width > 300)).resolves.toBe(true);
    expect({ refused, elsewhere }).toEqual({ refused: [], elsewhere: [] });
    await visitor.leave();
  }, 120_000);
});

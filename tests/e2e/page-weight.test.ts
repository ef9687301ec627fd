import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { landmarkNames } from '@/lib/text/nl/site/frame';
import { launchBrowser } from '@/tests/support/e2e/browser';
import { HttpClient } from '@/tests/support/e2e/http';
import { type LentServer, lentServer } from '@/tests/support/e2e/lent-server';

const PUBLIC_PAGES = ['/', '/register', '/register?q=jansen', '/register/LKLR-100001', '/vragen', '/wat-telt-mee'];
/** Of content alone; those that were written are the longest. */
const CONTENT_PAGES = ['/contact', '/privacy', '/toegankelijkheid', '/kom-ik-in-aanmerking', '/opleidingen'];
/** The font is 34,000 of them. */
const MOST_BYTES = 50_000;
const UNKNOWN_PAGES = ['/nergens', '/nergens/dan/ook', '/mijn/nergens', '/api/nergens'];

let server: LentServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([lentServer(), launchBrowser()]);
}, 200_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Whose pages are Next's: whoever has a session, of whatever worth. */
function withSession() {
  const client = new HttpClient(server.url);
  client.cookies.set('next-auth.session-token', 'x');
  return client;
}

const framesOf = (html: string) => html.split(landmarkNames.skipToContent).length - 1;

it.each(PUBLIC_PAGES)('%s carries one frame and no script for a visitor', async (path) => {
  const { html } = await new HttpClient(server.url).get(path);
  expect([framesOf(html), html.includes('<script')]).toEqual([1, false]);
});

it.each([...PUBLIC_PAGES, ...UNKNOWN_PAGES])(
  '%s of Next carries one frame in its markup and one in its data',
  async (path) => {
    expect(framesOf((await withSession().get(path)).html)).toBe(2);
  },
);

it.each(PUBLIC_PAGES)('%s of Next loads no script for its icons', async (path) => {
  const client = withSession();
  const { html, document } = await client.get(path);
  expect(document.querySelectorAll('svg').length).toBeGreaterThan(0);
  expect(html).not.toContain('lucide');
  const scripts = [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  for (const src of scripts) expect((await client.get(src)).html).not.toMatch(/lucide|createLucideIcon/);
});

it('a stylesheet is packed as well as can be, and kept for as long as its name says what is in it', async () => {
  const visitor = new HttpClient(server.url);
  const { document } = await visitor.get('/');
  const path = document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
  const asked = (method: string, encoding: string) =>
    fetch(server.url + path, { method, headers: { 'accept-encoding': encoding } });
  for (const encoding of ['br', 'gzip']) {
    const { status, headers } = await asked('HEAD', encoding);
    expect([status, headers.get('content-encoding')]).toEqual([200, encoding]);
    expect(headers.get('cache-control')).toContain('immutable');
  }
  const [plain, packed] = await Promise.all(['identity', 'br'].map(async (one) => (await asked('GET', one)).text()));
  expect(packed).toBe(plain);
  const best = brotliCompressSync(plain ?? '', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  expect((await asked('HEAD', 'br')).headers.get('content-length')).toBe(`${best.length}`);
  expect((await visitor.get('/_next/static/chunks/none.css')).status).toBe(404);
});

it.each(UNKNOWN_PAGES)('%s is answered with a page of its own and 404', async (path) => {
  const answer = await new HttpClient(server.url).get(path);
  expect(answer.status).toBe(404);
  expect(answer.document.querySelectorAll('nav, main, footer').length).toBeGreaterThan(2);
});

it('robots are told by a text file, not by a page', async () => {
  const answer = await new HttpClient(server.url).get('/robots.txt');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(answer.html).toContain('Disallow: /api/');
});

/** What moved after it was first shown, as a browser adds it up. */
async function layoutShift(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

it.each(PUBLIC_PAGES)('%s moves nothing on a phone when its font comes late', async (path) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  expect(await layoutShift(page, server.url + path)).toBe(0);
  await context.close();
});

/** As a browser counts them: what came over the line, packed, with the heads of the answers. */
async function weighed(requests: Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return sizes.reduce(
    (sum, { responseHeadersSize, responseBodySize }) => sum + responseHeadersSize + responseBodySize,
    0,
  );
}

it.each([...PUBLIC_PAGES, '/register?q=jan', ...CONTENT_PAGES])(
  '%s loads no script, and weighs no more than is allowed, with its font and all',
  async (path) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const loaded: Request[] = [];
    page.on('requestfinished', (request) => loaded.push(request));
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const kinds = new Set(loaded.map((request) => request.resourceType()));
    expect([kinds.has('stylesheet'), kinds.has('font'), kinds.has('script')]).toEqual([true, true, false]);
    expect(await weighed(loaded)).toBeLessThanOrEqual(MOST_BYTES);
    await context.close();
  },
);

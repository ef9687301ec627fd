import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { HttpClient } from './http';
import { expectNoContact } from './no-contact';
import { logIn } from './personas';

/** Far more than it takes: on a busy machine everything does. */
const PATIENCE_MS = 30_000;

type Options = {
  javaScript?: boolean;
  /** Whose session the browser has from the start. */
  as?: HttpClient;
  viewport?: { width: number; height: number };
  userAgent?: string;
};
type Login = Parameters<typeof logIn>[2];

/** Somebody at a browser of their own, who reads labels and buttons as people do. */
export class Visitor {
  /** Every address that the browser asked for and every one that it said it came from, but what was typed as an address. */
  private readonly asked: Set<string>;
  private readonly typed: Set<string>;

  private constructor(
    private readonly server: { url: string },
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly hasJavaScript: boolean,
    opener?: Visitor,
  ) {
    this.asked = opener?.asked ?? new Set();
    this.typed = opener?.typed ?? new Set();
    if (opener) return;
    context.on('request', (request) => {
      for (const address of [request.url(), request.headers().referer ?? '']) this.asked.add(address);
    });
  }

  /** A fresh browser profile; close it with `leave`. */
  static async arrive(browser: Browser, server: { url: string }, { javaScript = true, as, ...rest }: Options = {}) {
    const context = await browser.newContext({ javaScriptEnabled: javaScript, locale: 'nl-NL', ...rest });
    context.setDefaultTimeout(PATIENCE_MS);
    const cookies = [...(as?.cookies ?? [])].map(([name, value]) => ({ name, value, url: server.url }));
    await context.addCookies(cookies);
    return new Visitor(server, context, await context.newPage(), javaScript);
  }

  /** Another window of the same browser, with the same cookies. */
  async openWindow(): Promise<Visitor> {
    return new Visitor(this.server, this.context, await this.context.newPage(), this.hasJavaScript, this);
  }

  async leave(): Promise<void> {
    await this.context.close();
    expectNoContact(
      [...this.asked].filter((address) => !this.typed.has(address)),
      'a browser’s requests',
    );
  }

  /** Goes to a path, or to a whole address such as a mail's link. */
  async open(path: string) {
    const { href } = new URL(path, this.server.url);
    this.typed.add(href);
    await this.page.goto(href);
    await this.settle();
  }

  async logIn(login: Login) {
    await logIn(this.page, this.server, login);
    await this.settle();
  }

  async logOut() {
    await this.open('/uitloggen');
    await this.press('Uitloggen', { to: '/inloggen' });
  }

  /** Fills in fields by their labels. */
  async fill(values: Record<string, string>) {
    for (const [label, value] of Object.entries(values)) await this.main.getByLabel(label).fill(value);
  }

  /** Ticks boxes, or chooses radio buttons, by their labels. */
  async choose(...labels: string[]) {
    for (const label of labels) await this.main.getByLabel(label, { exact: true }).check();
  }

  /** Presses a button and waits for the page that it leads to, by the start of its path. */
  async press(button: string, { to }: { to: string }) {
    await this.main.getByRole('button', { name: button, exact: true }).click();
    await this.arriveAt(to);
  }

  /** Presses a button of a form that isn't right yet; gives what the summary says, which has the focus then. */
  async pressInVain(button: string): Promise<string[]> {
    await this.main.getByRole('button', { name: button, exact: true }).click();
    const summary = this.main.locator('.error-summary');
    await summary.waitFor();
    await this.page.waitForFunction(() => document.activeElement?.matches('.error-summary'));
    return summary.getByRole('listitem').allInnerTexts();
  }

  /** Presses a button whose action is refused; gives the words that say so, which have the focus then. */
  async pressAndBeRefused(button: string): Promise<string> {
    await this.main.getByRole('button', { name: button, exact: true }).click();
    const outcome = this.main.locator('.form-outcome');
    await outcome.waitFor();
    await this.page.waitForFunction(() => document.activeElement?.matches('.form-outcome'));
    return outcome.innerText();
  }

  /** The same towards an address that isn't known before; gives its path. */
  async pressTowards(button: string, leadsTo: RegExp): Promise<string> {
    await this.main.getByRole('button', { name: button, exact: true }).click();
    await this.page.waitForURL((url) => leadsTo.test(url.pathname + url.search));
    await this.settle();
    return this.path();
  }

  /** Chooses from a list of choices, by their labels. */
  async select(values: Record<string, string>) {
    for (const [name, label] of Object.entries(values))
      await this.main.getByLabel(name, { exact: true }).selectOption({ label });
  }

  /** Follows a link to one of what stands under an address; gives its path. */
  async followInto(link: string, under: string): Promise<string> {
    await this.page.locator(`main a[href^="${under}/"]`, { hasText: link }).first().click();
    await this.page.waitForURL(({ pathname }) => pathname.startsWith(`${under}/`));
    await this.settle();
    return this.path();
  }

  /** The link of just that name, or else the first whose name holds it: "Vragen" isn't "Aanvragen". */
  async follow(link: string, { to }: { to: string }) {
    const just = this.main.getByRole('link', { name: link, exact: true });
    const named = (await just.count()) > 0 ? just : this.main.getByRole('link', { name: link });
    await named.first().click();
    await this.arriveAt(to);
  }

  /** The page's heading and everything that it says in its main part. */
  async read(): Promise<string> {
    return (await this.main.innerText()).replace(/\s+/g, ' ');
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  path(): string {
    const { pathname } = new URL(this.page.url());
    return pathname;
  }

  /** Waits for words anywhere in the page's main part. */
  async see(words: string | RegExp) {
    await this.main.getByText(words).first().waitFor();
  }

  /** Until the page is there that a link outside these methods led to. */
  ready(): Promise<void> {
    return this.settle();
  }

  private get main() {
    return this.page.locator('main');
  }

  private async arriveAt(path: string) {
    await this.page.waitForURL((url) => url.pathname === path || url.pathname + url.search === path);
    await this.settle();
  }

  /** Until the page is there, and with JavaScript until its forms listen. */
  private async settle() {
    await this.page.waitForLoadState('load');
    if (!this.hasJavaScript) return;
    await untilFormsListen(this.page);
  }
}

/** With JavaScript: until the page's own script has taken over its forms, if it has one. */
export async function untilFormsListen(page: Page) {
  await page.waitForFunction(
    () =>
      document.scripts.length === 0 ||
      [...document.querySelectorAll('main form:not([method=get])')].every((form) =>
        Object.keys(form).some((key) => key.startsWith('__reactFiber')),
      ),
  );
}

import type { Browser, Locator } from 'playwright-core';
import type { HttpClient } from './http';
import type { EvidenceFile } from './portfolio-by-http';
import { Visitor } from './visitor';

/** What a task asks of somebody. */
export type Burden = { pages: number; clicks: number; ticks: number; fields: number };

/** Many files are sent one after another. */
const KEPT_WITHIN_MS = 120_000;

type Role = 'link' | 'button';

/** Somebody whose every act is counted. There is no other way to the page, so nothing is done unseen. */
export class CountedVisitor {
  private burden: Burden = { pages: 0, clicks: 0, ticks: 0, fields: 0 };

  private constructor(private readonly visitor: Visitor) {}

  static async arrive(browser: Browser, server: { url: string }, as?: HttpClient): Promise<CountedVisitor> {
    return new CountedVisitor(await Visitor.arrive(browser, server, { as }));
  }

  leave(): Promise<void> {
    return this.visitor.leave();
  }

  /** Where a task begins: nothing is counted until then. */
  async startAt(path: string) {
    await this.visitor.open(path);
    this.startHere();
  }

  startHere() {
    this.burden = { pages: 0, clicks: 0, ticks: 0, fields: 0 };
  }

  /** What was asked since it started. */
  soFar(): Burden {
    return { ...this.burden };
  }

  /** Presses a link or a button, and waits for the page that it leads to. */
  async press(role: Role, name: string | RegExp, within: 'main' | 'body' = 'main') {
    await this.pressThis(this.page.locator(within).getByRole(role, { name, exact: true }).first());
  }

  /** The first link of a list. */
  async pressFirst(selector: string) {
    await this.pressThis(this.page.locator(selector).first());
  }

  /** The same where another page comes at the same address, known by its words. */
  async pressAndSee(button: string, words: string) {
    await this.pressThis(this.page.locator('main').getByRole('button', { name: button, exact: true }), () =>
      this.visitor.see(words),
    );
  }

  /** The link in a mail. */
  async openFromMail(address: string) {
    this.burden.clicks += 1;
    this.burden.pages += 1;
    await this.visitor.open(address);
  }

  /** Ticks a box or chooses a radio button. */
  async tick(...labels: string[]) {
    this.burden.ticks += labels.length;
    await this.visitor.choose(...labels);
  }

  async type(values: Record<string, string>) {
    this.burden.fields += Object.keys(values).length;
    for (const [label, value] of Object.entries(values))
      await this.page.locator('main').getByLabel(label, { exact: true }).fill(value);
  }

  async select(label: string, choice: string) {
    this.burden.fields += 1;
    await this.visitor.select({ [label]: choice });
  }

  /** Presses the field and chooses files in the browser's own window; waits for the words that say that all are kept. */
  async attach(label: string, files: EvidenceFile[], kept: string) {
    this.burden.clicks += 1;
    await this.page.locator('main').getByLabel(label).setInputFiles(files);
    await this.page.locator('main').getByText(kept).first().waitFor({ timeout: KEPT_WITHIN_MS });
  }

  see(words: string | RegExp): Promise<void> {
    return this.visitor.see(words);
  }

  /** A picture that is looked at where it stands. */
  async seePicture(name: string) {
    await this.page.getByRole('img', { name }).waitFor();
  }

  valueOf(label: string): Promise<string> {
    return this.page.locator('main').getByLabel(label, { exact: true }).inputValue();
  }

  private get page() {
    return this.visitor.page;
  }

  private async pressThis(what: Locator, arrived?: () => Promise<void>) {
    const from = this.page.url();
    this.burden.clicks += 1;
    this.burden.pages += 1;
    await what.click();
    await (arrived ?? (() => this.page.waitForURL(({ href }) => href !== from)))();
    await this.visitor.ready();
  }
}

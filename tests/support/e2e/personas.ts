import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { HttpClient } from './http';
import { pause } from './server';

/** The password of every persona (the contract's table). */
export const PASSWORD = 'leerplicht-demo-2026';
export const personas = {
  anna: 'anna@demo.example',
  bram: 'bram@demo.example',
  carla: 'carla@demo.example',
  daan: 'daan@demo.example',
  manager: 'beheer@demo.example',
  assessor: 'beoordelaar@demo.example',
  provider: 'opleider@demo.example',
  secondProvider: 'opleider2@demo.example',
} as const;

const PERIOD_SECONDS = 30;
/** The server takes the code of one step before, now and one after; each works once, and never an older one again. */
const STEPS_AHEAD = 1;
/** A code is still taken when it arrives this much later. */
const ON_ITS_WAY_MS = 8_000;
const used = new Map<string, number>();

type Login = {
  /** An e-mail address or a registration number. */
  email: string;
  password?: string;
  /** Where to go first; logging in leads back there. */
  path?: string;
};

/** Logs in through the page, with the code of the second factor where it is asked for. */
export async function logIn(page: Page, server: { url: string }, { email, password = PASSWORD, path }: Login) {
  await page.goto(new URL(path ?? '/inloggen', server.url).href);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await press(page);
  if (new URL(page.url()).pathname !== '/inloggen/code') return;
  await page.locator('input[name=code]').fill(await nextCode(server.url, email));
  await press(page);
}

/** Presses the form's own button and waits for the page that it leads to. */
async function press(page: Page) {
  const from = page.url();
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => url.href !== from);
}

/** Logs a client in that has no browser; it keeps the cookie. */
export async function logInByHttp(client: HttpClient, { email, password = PASSWORD, path = '/inloggen' }: Login) {
  const answer = await client.fillIn(path, { email, password });
  const last = answer.path.startsWith('/inloggen/code')
    ? await client.follow(await client.submit(answer, { code: await nextCode(client.url, email) }))
    : answer;
  if (last.path.startsWith('/inloggen')) throw new Error(`${email} can't log in: ${last.text.slice(0, 500)}`);
  return last;
}

/** A new client, logged in. */
export async function clientOf(server: { url: string }, email: string, password?: string): Promise<HttpClient> {
  const client = new HttpClient(server.url);
  await logInByHttp(client, { email, password });
  return client;
}

/** A code that wasn't used before; waits for the next step when those that the server takes now were. */
export async function nextCode(url: string, email: string): Promise<string> {
  const key = `${url} ${email}`;
  const secret = await secretOf(url, email);
  const step = nextStep(used.get(key));
  used.set(key, step);
  return codeOnTime(secret, step);
}

/** The oldest step after `last` whose code the server takes, also when it comes in late. */
export function nextStep(last = 0): number {
  return Math.max(stepNow(ON_ITS_WAY_MS) - STEPS_AHEAD, last + 1);
}

/** Waits until the server takes it. */
export async function codeOnTime(secret: string, step: number): Promise<string> {
  while (step > stepNow() + STEPS_AHEAD) await pause(250);
  return codeAt(secret, step);
}

/** The code of a step of thirty seconds since 1970. */
export function codeAt(secret: string, step: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6 }).generate({
    timestamp: step * PERIOD_SECONDS * 1000,
  });
}

/** The secret of a persona's second factor, from /dev. */
export async function secretOf(url: string, email: string): Promise<string> {
  const { document } = await new HttpClient(url).get('/dev');
  const secret = document.querySelector(`[data-secret="${email}"]`)?.textContent;
  if (!secret) throw new Error(`/dev shows no secret of ${email}`);
  return secret;
}

export function stepNow(laterMs = 0): number {
  return Math.floor((Date.now() + laterMs) / 1000 / PERIOD_SECONDS);
}

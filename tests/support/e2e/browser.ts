import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { ask } from './once/ask';

/** Where Debian puts it; the one without windows of its own first, which does the same with less work. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Real Chromium, from CHROMIUM_PATH or where Debian puts it, for whoever connects to it. */
export function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: process.env.CHROMIUM_PATH || PLACES.find(existsSync),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** This worker's browser, which is started once: closing it here ends the profiles of this file alone. */
export async function launchBrowser(): Promise<Browser> {
  const { endpoint } = await ask<{ endpoint: string }>('browser');
  return chromium.connect(endpoint);
}

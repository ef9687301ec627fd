// The build's stylesheets, packed as well as can be before anybody is served: nothing of a page is shown before they are there.
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { inEveryEncoding, sendEncoded } from './encodings.mjs';

const FOLDER = join('.next', 'static');
const HEADERS = {
  'content-type': 'text/css; charset=utf-8',
  // Its name says what is in it.
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'Accept-Encoding',
};

/** Each in every encoding, by its address. */
const sheets = new Map();

export async function packStylesheets() {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER, { recursive: true }) : [];
  const packing = files
    .filter((file) => file.endsWith('.css'))
    .map(async (file) => {
      const bodies = await inEveryEncoding(await readFile(join(FOLDER, file)));
      sheets.set(`/_next/static/${file.split(sep).join('/')}`, bodies);
    });
  await Promise.all(packing);
}

/** False where it is for somebody else to answer. */
export function answersStylesheet(request, response) {
  const bodies = sheets.get(request.url);
  if (!bodies || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  sendEncoded(request, response, { headers: HEADERS, bodies });
  return true;
}

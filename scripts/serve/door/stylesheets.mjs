// The build's stylesheets, packed once as well as can be: nothing of a page is shown before they are there.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inEveryEncoding, sendEncoded } from './encodings.mjs';

const FOLDER = join('.next', 'static');
const HEADERS = {
  'content-type': 'text/css; charset=utf-8',
  // Its name says what is in it.
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'Accept-Encoding',
};

let sheets = null;

/** Each with its bodies by address, once somebody asked for one. */
function sheetsOfBuild() {
  sheets ??= new Map(
    readdirSync(FOLDER, { recursive: true })
      .filter((file) => file.endsWith('.css'))
      .map((file) => [`/_next/static/${file.split(sep).join('/')}`, { file: join(FOLDER, file), bodies: null }]),
  );
  return sheets;
}

/** False where it is for somebody else to answer. */
export function answersStylesheet(request, response) {
  const { method, url } = request;
  if (!url.endsWith('.css') || (method !== 'GET' && method !== 'HEAD')) return false;
  const sheet = sheetsOfBuild().get(url);
  if (!sheet) return false;
  sheet.bodies ??= inEveryEncoding(readFileSync(sheet.file));
  sheet.bodies.then((bodies) => sendEncoded(request, response, { headers: HEADERS, bodies }));
  return true;
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const QUALITY = constants.BROTLI_PARAM_QUALITY;
const pack = {
  br: (body, quality) => promisify(brotliCompress)(body, { params: { [QUALITY]: quality } }),
  gzip: (body, level) => promisify(gzip)(body, { level }),
};
/** Once for all who ask, as well as each can, and while somebody waits. */
const BEST = { br: constants.BROTLI_MAX_QUALITY, gzip: 9 };
const QUICK = 4;

export function packed(body, encoding) {
  return pack[encoding](body, QUICK);
}

export async function inEveryEncoding(text) {
  const identity = Buffer.from(text);
  const [br, gzipped] = await Promise.all([pack.br(identity, BEST.br), pack.gzip(identity, BEST.gzip)]);
  return { identity, br, gzip: gzipped };
}

/** `bodies` as `inEveryEncoding` makes them. */
export function sendEncoded(request, response, { headers, bodies }) {
  const encoding = encodingFor(request.headers['accept-encoding']);
  sendBody(response, 200, headers, encoding, bodies[encoding]);
}

export function sendBody(response, status, headers, encoding, body) {
  const packing = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  response.writeHead(status, { ...headers, ...packing, 'content-length': body.length }).end(body);
}

const known = new Map();
const MOST_KNOWN = 200;

/** The best of what the header accepts; browsers send but a few. */
export function encodingFor(header = '') {
  const encoding = known.get(header) ?? chosen(header);
  if (known.size < MOST_KNOWN) known.set(header, encoding);
  return encoding;
}

function chosen(header) {
  const accepted = header
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((one) => one.trim()))
    .filter(([, weight = 'q=1']) => !/^q=0(?:\.0*)?$/.test(weight))
    .map(([name]) => name);
  return ['br', 'gzip'].find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

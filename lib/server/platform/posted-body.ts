import 'server-only';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

// What scripts/answers.mjs keeps of each request under way: its body then needn't go through a web stream and back.
const lent = globalThis as { lklrAnswers?: ReadonlyMap<string, { request?: IncomingMessage }> };
const bodies = new WeakMap<Request, Readable | null>();

/** For routes without a middleware, which would have taken it in before. It can be read once. */
export function bodyOf(request: Request): Readable | null {
  const known = bodies.get(request);
  if (known !== undefined) return known;
  const incoming = lent.lklrAnswers?.get(request.headers.get('x-answer-id') ?? '')?.request;
  const body = incoming ?? (request.body && Readable.fromWeb(request.body as ReadableStream));
  bodies.set(request, body);
  return body;
}

/** What nobody read of it. */
export async function letGo(body: Readable) {
  try {
    await finished(body.resume(), { writable: false });
  } catch {
    // It broke off: there is nobody to answer.
  }
}

import 'server-only';
import { finished, type Readable, type Writable } from 'node:stream';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { bodyOf } from '@/lib/server/platform/posted-body';

export type UploadedFile = { name: string; content: AsyncIterable<Uint8Array> };

/** What was taken before the form broke off stays taken. */
export class UnreadableForm extends Error {}

/** No form of ours has more beside its files. */
const FIELDS = { fieldNameSize: 100, fieldSize: 1_000, headerPairs: 20, headerSize: 4_000 };
const MOST_FIELDS = 10;
/** Of files too, taken or not: more parts are no form. */
const MOST_PARTS = 1_000;

/** What isn't read is held back at the sender. Answers how many there were; beyond `most` they are left out. */
export async function filesOfForm(
  request: Request,
  most: number,
  fields: Map<string, string>,
  take: (file: UploadedFile) => Promise<void>,
  fieldSize = FIELDS.fieldSize,
): Promise<number> {
  const body = bodyOf(request);
  if (!body) throw new UnreadableForm('There is no body');
  const form = openForm(request, fieldSize);
  let found = 0;
  let taken: Promise<void> = Promise.resolve();
  let current: BusboyFileStream | null = null;
  let failure: { error: unknown } | null = null;
  let parts = 0;
  const countPart = () => {
    parts += 1;
    if (parts > MOST_PARTS) form.destroy(new UnreadableForm('There are too many parts'));
  };

  form.on('file', (_field, content, name) => {
    countPart();
    // A field in which no file was chosen is sent all the same.
    if (!name) return void content.resume();
    found += 1;
    // Passed over here: busboy never ends when it leaves out a large one by itself.
    if (found > most) return void content.resume();
    current = content;
    // A reader hears what goes wrong; between two readers nobody does.
    content.on('error', () => {});
    taken = taken
      // A reader that stops halfway doesn't end the form: the rest of this file is passed over, and the next one comes.
      .then(() => (failure ? undefined : take({ name, content: content.iterator({ destroyOnReturn: false }) })))
      .catch((error) => {
        failure ??= { error };
      })
      .finally(() => content.resume());
  });
  form.on('field', (name, value) => {
    countPart();
    fields.set(name, value);
    if (fields.size > MOST_FIELDS) form.destroy(new UnreadableForm('There are too many fields'));
  });

  try {
    await pour(body, form);
  } catch (error) {
    (current as BusboyFileStream | null)?.destroy(new UnreadableForm('The form broke off', { cause: error }));
    await taken;
    throw new UnreadableForm('The form broke off', { cause: error });
  }
  await taken;
  const failed = failure as { error: unknown } | null;
  if (failed) throw failed.error;
  return found;
}

/** Unlike a pipeline it leaves the sender alone when the form can't be read: only so is an answer heard. */
function pour(body: Readable, form: Writable): Promise<void> {
  return new Promise((done, fail) => {
    form.once('finish', done).on('error', (error) => {
      body.unpipe(form);
      fail(error);
    });
    finished(body, { writable: false }, (error) => error && form.destroy(error));
    body.pipe(form);
  });
}

function openForm(request: Request, fieldSize: number) {
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    return new Busboy({ headers, limits: { ...FIELDS, fieldSize } });
  } catch (error) {
    throw new UnreadableForm('The form has no boundary', { cause: error });
  }
}

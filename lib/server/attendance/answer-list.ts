import 'server-only';
import { LIST_BYTES_MAX } from '@/lib/attendance/attendance-list';
import { COMPLETED_FIELD, LIST_FIELD, listPage, MEETING_FIELD, REFUSED_PARAM } from '@/lib/attendance/list-places';
import { textOfList } from '@/lib/attendance/list-text';
import { admit, countAsked, countFrom } from '@/lib/server/access/door';
import { noteEntered } from '@/lib/server/platform/answer-status';
import { addressIn } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';
import { drainBody, PASSED_OVER_MAX } from '@/lib/server/portfolio/evidence/answer-upload';
import { filesOfForm, UnreadableForm } from '@/lib/server/portfolio/evidence/files-of-form';
import { readTypedDate } from '@/lib/shared/calendar-date';
import { isOwnOrigin } from '@/lib/shared/posted-form';
import { accepted, refused } from '@/lib/shared/results';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import { keepRefusedList } from './keep-refused-list';
import { previewList } from './preview-list';

const PERMISSION = 'act_for_provider';
const HEADERS = { 'cache-control': 'no-store' };
const TYPED = [LIST_FIELD, MEETING_FIELD, COMPLETED_FIELD];
const TYPED_MAX = 500_000;

/**
 * Takes a list that was pasted or chosen, and leads to its preview. Guarded as an upload of evidence is: origin, the
 * address's limit and size → session → authorise → the account's limit → parse → use-case. Whoever may not is led to
 * the page, which says so.
 */
export async function answerList(request: Request, runId: string): Promise<Response> {
  await noteEntered();
  const page = listPage(runId);
  const response = page === null ? new Response(null, { status: 404 }) : await guarded(request, runId, page);
  await drainBody(request);
  return response;
}

async function guarded(request: Request, runId: string, page: string): Promise<Response> {
  const refusedWith = (code: string) => leadTo(`${page}?${new URLSearchParams({ [REFUSED_PARAM]: code })}`);
  if (!isOwnOrigin(request.headers)) return refusal('foreign_origin', 403);
  try {
    const address = addressIn(request.headers);
    const counted = await countFrom({ name: 'upload', address });
    if (!counted.ok) return refusedWith('too_often');
    const length = request.headers.get('content-length');
    if (length === null) return refusal('length_unknown', 411);
    if (Number(length) > PASSED_OVER_MAX) return refusedWith('list_too_large');
    const asked = await admit(PERMISSION, address);
    const { actor } = asked;
    if (!asked.ok || actor.kind !== 'account') return leadTo(page);
    const { counted: ofAccount } = await countAsked(actor, { name: 'upload', address });
    if (!ofAccount.ok) return refusedWith('too_often');
    const { typed, ...given } = await readGiven(request);
    const context = { actor, ...moment() };
    const answer = given.ok ? await previewList({ runId, typed, ...given }, context) : given;
    if (answer.ok) return leadTo(page);
    await keepRefusedList({ runId, typed }, context);
    return refusedWith(answer.reasons[0]?.code ?? 'failed');
  } catch (error) {
    log.error({ error }, 'a list could not be read');
    return refusedWith('failed');
  }
}

/** Read to its end, however large: what was typed beside a file that can't be taken goes back into the form. */
async function readGiven(request: Request) {
  const fields = new Map<string, string>();
  const typed = () => Object.fromEntries(TYPED.map((name) => [name, keptOf(fields.get(name))]));
  const chunks: Uint8Array[] = [];
  let size = 0;
  const takeIn = async ({ content }: { content: AsyncIterable<Uint8Array> }) => {
    for await (const chunk of content) {
      size += chunk.length;
      if (size <= LIST_BYTES_MAX) chunks.push(chunk);
    }
  };
  try {
    await filesOfForm(request, 1, fields, takeIn, LIST_BYTES_MAX);
  } catch (error) {
    if (error instanceof UnreadableForm) return { ...refused({ code: 'list_unreadable' }), typed: typed() };
    throw error;
  }
  const read = textOf(fields.get(LIST_FIELD) ?? '', { bytes: Buffer.concat(chunks), size });
  if (!read.ok) return { ...read, typed: typed() };
  const meeting = fields.get(MEETING_FIELD) ?? '';
  return {
    ...read,
    typed: typed(),
    meetings: /^[1-9]\d?$/.test(meeting) ? [Number(meeting)] : [],
    completedOn: readTypedDate(fields.get(COMPLETED_FIELD) ?? ''),
  };
}

function textOf(pasted: string, { bytes, size }: { bytes: Buffer; size: number }) {
  if (pasted.trim() === '') return size > LIST_BYTES_MAX ? refused({ code: 'list_too_large' }) : textOfList(bytes);
  // A field is cut off there.
  return Buffer.byteLength(pasted) < LIST_BYTES_MAX ? accepted({ text: pasted }) : refused({ code: 'list_too_large' });
}

/** Nobody types more; a page with it would be as heavy. */
function keptOf(value = ''): string {
  return value.length <= TYPED_MAX ? value : '';
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { ...HEADERS, location } });
}

function refusal(code: 'foreign_origin' | 'length_unknown', status: number): Response {
  const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
  return new Response(refusalPage(code), { status, headers });
}

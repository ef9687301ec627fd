import 'server-only';
import { LIST_BYTES_MAX } from '@/lib/attendance/attendance-list';
import { COMPLETED_FIELD, LIST_FIELD, listPage, MEETING_FIELD, REFUSED_PARAM } from '@/lib/attendance/list-places';
import { textOfList } from '@/lib/attendance/list-text';
import { admit, countAsked, countFrom } from '@/lib/server/access/door';
import { noteEntered } from '@/lib/server/platform/answer-status';
import { addressIn } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';
import { drainBody } from '@/lib/server/portfolio/evidence/answer-upload';
import { filesOfForm, UnreadableForm } from '@/lib/server/portfolio/evidence/files-of-form';
import { readTypedDate } from '@/lib/shared/calendar-date';
import { isOwnOrigin } from '@/lib/shared/posted-form';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import { previewList } from './preview-list';

const PERMISSION = 'act_for_provider';
const HEADERS = { 'cache-control': 'no-store' };
/** Of what stands round a list in its form. */
const REST_OF_FORM = 100_000;

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
    if (Number(length) > LIST_BYTES_MAX + REST_OF_FORM) return refusedWith('list_too_large');
    const asked = await admit(PERMISSION, address);
    const { actor } = asked;
    if (!asked.ok || actor.kind !== 'account') return leadTo(page);
    const { counted: ofAccount } = await countAsked(actor, { name: 'upload', address });
    if (!ofAccount.ok) return refusedWith('too_often');
    const given = await readGiven(request);
    if (!given.ok) return refusedWith(given.code);
    const { text, meetings, completedOn } = given;
    const answer = await previewList({ runId, text, meetings, completedOn }, { actor, ...moment() });
    return answer.ok ? leadTo(page) : refusedWith(answer.reasons[0]?.code ?? 'failed');
  } catch (error) {
    log.error({ error }, 'a list could not be read');
    return refusedWith('failed');
  }
}

async function readGiven(request: Request) {
  const fields = new Map<string, string>();
  const chunks: Uint8Array[] = [];
  const takeIn = async ({ content }: { content: AsyncIterable<Uint8Array> }) => {
    for await (const chunk of content) chunks.push(chunk);
  };
  try {
    await filesOfForm(request, 1, fields, takeIn, LIST_BYTES_MAX);
  } catch (error) {
    if (error instanceof UnreadableForm) return { ok: false, code: 'list_unreadable' } as const;
    throw error;
  }
  const typed = fields.get(LIST_FIELD) ?? '';
  const read = typed.trim() === '' ? textOfList(Buffer.concat(chunks)) : { ok: true as const, text: typed };
  if (!read.ok) return { ok: false, code: read.reasons[0]?.code ?? 'list_empty' } as const;
  const meeting = fields.get(MEETING_FIELD) ?? '';
  const meetings = /^[1-9]\d?$/.test(meeting) ? [Number(meeting)] : [];
  return {
    ok: true,
    text: read.text,
    meetings,
    completedOn: readTypedDate(fields.get(COMPLETED_FIELD) ?? ''),
  } as const;
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { ...HEADERS, location } });
}

function refusal(code: 'foreign_origin' | 'length_unknown', status: number): Response {
  const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
  return new Response(refusalPage(code), { status, headers });
}

import 'server-only';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { ActorFor } from '@/lib/access/permissions';
import { bytesOf, type EvidenceReason } from '@/lib/portfolio/evidence';
import { outcomeQuery, type UploadCode, type UploadResult } from '@/lib/portfolio/evidence-places';
import { admit, countAsked, countFrom } from '@/lib/server/access/door';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { noteEntered } from '@/lib/server/platform/answer-status';
import { addressIn } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';
import { leadTo, refusalAnswer } from '@/lib/server/platform/plain-answers';
import { bodyOf, letGo } from '@/lib/server/platform/posted-body';
import { isOwnOrigin } from '@/lib/shared/posted-form';
import type { Accepted, Refused } from '@/lib/shared/results';
import { filesOfForm, UnreadableForm, type UploadedFile } from './files-of-form';

/** At once, in one post: what is left is chosen again. With script there is one to a post. */
const FILES_AT_ONCE = 50;
/** Whatever is larger is cut off, answer or no answer. */
export const PASSED_OVER_MAX = 1024 ** 3;

type Taking = 'keep_portfolio' | 'act_for_provider' | 'manage_texts';
type Owner = Context<ActorFor<Taking>>;
type Taken = Accepted | Refused<EvidenceReason | NotAllowed>;

type Upload = {
  back: string;
  permission?: Taking;
  take: (file: UploadedFile, context: Owner) => Promise<Taken>;
  second?: {
    field: string;
    /** What the page is told when a file wasn't kept, so that nothing more was done. */
    refused: string;
    act: (typed: string, context: Owner) => Promise<string>;
  };
};

/**
 * Like defineAction, in this order: origin, the address's limit and size (the middleware skips these routes,
 * since it would cut them off) → session → authorise → the account's limit → parse → use-case.
 */
export async function answerUpload(request: Request, upload: Upload): Promise<Response> {
  await noteEntered();
  const response = await guardUpload(request, upload);
  await drainBody(request);
  return response;
}

async function guardUpload(
  request: Request,
  { back, permission = 'keep_portfolio', take, second }: Upload,
): Promise<Response> {
  const isScript = request.headers.get('accept')?.includes('application/json') === true;
  const answer = isScript ? forScript : forPage(back);
  if (!isOwnOrigin(request.headers)) return refusalAnswer('foreign_origin', 403);
  try {
    const address = addressIn(request.headers);
    const counted = await countFrom({ name: 'upload', address });
    if (!counted.ok) return tooOften(answer, counted);
    const length = request.headers.get('content-length');
    if (length === null) return refusalAnswer('length_unknown', 411);
    const { evidenceFileMegabytes } = await readSettings(moment().today);
    if (Number(length) > bytesOf(evidenceFileMegabytes) * FILES_AT_ONCE) return answer([no('too_large')], 413);
    const asked = await admit(permission, address);
    const { actor } = asked;
    if (!asked.ok || actor.kind !== 'account') {
      const isStranger = actor.kind !== 'account';
      return answer([no(isStranger ? 'log_in_first' : 'not_allowed')], isStranger ? 401 : 404);
    }
    const { counted: ofAccount } = await countAsked(actor, { name: 'upload', address });
    if (!ofAccount.ok) return tooOften(answer, ofAccount);
    const { results, fields } = await takeEach(request, (file) => take(file, { actor, ...moment() }));
    const pressed = isScript ? undefined : second && fields.get(second.field);
    if (second && pressed !== undefined) {
      const chosen = results.filter(isOfFile);
      if (chosen.every(({ ok }) => ok)) return leadTo(await second.act(pressed, { actor, ...moment() }));
      return leadTo(`${back}?na=${second.refused}&${outcomeQuery(chosen)}`);
    }
    return answer(results, results.some(({ ok }) => ok) ? 200 : statusOf(results[0]));
  } catch (error) {
    logFailure(error);
    return answer([no('failed')], 500);
  }
}

/** A browser reads no answer before it has sent everything, so the rest is received and dropped. */
export async function drainBody(request: Request) {
  const body = bodyOf(request);
  if (body && Number(request.headers.get('content-length')) <= PASSED_OVER_MAX) await letGo(body);
}

type Received = { results: UploadResult[]; fields: ReadonlyMap<string, string> };

async function takeEach(request: Request, take: (file: UploadedFile) => Promise<Taken>): Promise<Received> {
  const results: UploadResult[] = [];
  const fields = new Map<string, string>();
  try {
    const found = await filesOfForm(request, FILES_AT_ONCE, fields, async (file) => {
      results.push(await takeOne(file, take));
    });
    if (found > results.length) results.push(no('too_many_files'));
    return { results: results.length > 0 ? results : [no('no_file')], fields };
  } catch (error) {
    if (!(error instanceof UnreadableForm)) throw error;
    return { results: [...results, no('broken_off')], fields };
  }
}

/** One that fails doesn't take the others along: they may be kept already. */
async function takeOne(file: UploadedFile, take: (file: UploadedFile) => Promise<Taken>): Promise<UploadResult> {
  try {
    const answer = await take(file);
    return answer.ok ? { ok: true } : no(answer.reasons[0]?.code ?? 'failed');
  } catch (error) {
    if (error instanceof UnreadableForm) throw error;
    logFailure(error);
    return no('failed');
  }
}

function tooOften(answer: Answer, { retryAfterSeconds }: { retryAfterSeconds: number }): Response {
  return answer([no('too_often')], 429, { 'retry-after': String(retryAfterSeconds) });
}

function logFailure(error: unknown) {
  log.error({ error }, 'an upload failed');
}

function no(code: UploadCode): UploadResult {
  return { ok: false, code };
}

/** That no file was chosen is no fault of a button that does something else. */
function isOfFile(result: UploadResult): boolean {
  return result.ok || result.code !== 'no_file';
}

function statusOf(first: UploadResult | undefined): number {
  if (!first || first.ok) return 200;
  switch (first.code) {
    case 'activity_unknown':
    case 'course_unknown':
    case 'text_unknown':
      return 404;
    case 'too_large':
      return 413;
    case 'broken_off':
      return 400;
    default:
      return 422;
  }
}

type Answer = (results: UploadResult[], status: number, headers?: Record<string, string>) => Response;

const forScript: Answer = (results, status, headers) =>
  Response.json({ results }, { status, headers: { 'cache-control': 'no-store', ...headers } });

/** Always a redirect: a browser shows no other status. */
const forPage =
  (back: string): Answer =>
  (results) => {
    const isStranger = results.some((result) => !result.ok && result.code === 'log_in_first');
    const query = isStranger ? new URLSearchParams({ naar: back }) : outcomeQuery(results);
    return leadTo(`${isStranger ? '/inloggen' : back}?${query}`);
  };

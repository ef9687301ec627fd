import 'server-only';
import { Readable } from 'node:stream';
import { contentTypes } from '@/lib/portfolio/evidence';
import { attachmentHeader } from '@/lib/portfolio/evidence-name';
import { evidenceHref } from '@/lib/portfolio/evidence-places';
import { noteRoleUse } from '@/lib/server/access/security-events';
import { currentActor } from '@/lib/server/access/session';
import { clientAddress } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { refusalAnswer } from '@/lib/server/platform/plain-answers';
import { openEvidence } from '../open-evidence';

/** A file is saved, or shown as a picture in a page of ours; it never is a page, whatever its bytes pretend. */
const HEADERS = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** The same 404 for what isn't there and for what isn't theirs; whoever isn't logged in does that first. */
export async function answerEvidence(id: string): Promise<Response> {
  const actor = await currentActor();
  const naar = new URLSearchParams({ naar: evidenceHref(id) });
  if (actor.kind === 'visitor') return redirectTo(`/inloggen?${naar}`);
  if (actor.kind === 'half_authenticated') return redirectTo(`/inloggen/code?${naar}`);
  const opened = await openEvidence(id, { actor, ...moment() });
  if (!opened.ok)
    return refusalAnswer(opened.reasons[0]?.code === 'file_lost' ? 'file_lost' : 'file_unknown', 404, HEADERS);
  const { evidence, content } = opened;
  if (!evidence.isOwn) await noteRoleUse(actor, 'review_activities', await clientAddress());
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      ...HEADERS,
      'content-type': contentTypes[evidence.kind],
      'content-length': String(evidence.size),
      'content-disposition': attachmentHeader(evidence.name),
    },
  });
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 307, headers: { ...HEADERS, location } });
}

import 'server-only';
import { Readable } from 'node:stream';
import type { AccountActor } from '@/lib/access/actor';
import type { Permission } from '@/lib/access/permissions';
import { contentTypes, type EvidenceKind } from '@/lib/portfolio/evidence';
import { dispositionHeader } from '@/lib/portfolio/evidence-name';
import { evidenceHref, isLook } from '@/lib/portfolio/evidence-places';
import { noteRoleUse } from '@/lib/server/access/security-events';
import { currentActor } from '@/lib/server/access/session';
import type { Context } from '@/lib/server/platform/action';
import { clientAddress } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { refusalAnswer } from '@/lib/server/platform/plain-answers';
import type { Accepted, Refused } from '@/lib/shared/results';
import { openEvidence } from '../open-evidence';

/** A file is saved, or shown as a picture in a page of ours; it never is a page, whatever its bytes pretend. */
const HEADERS = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

type OpenedFile = {
  evidence: { name: string; kind: EvidenceKind; size: number; isOwn: boolean };
  content: Readable;
};

/** Another kind of file that is kept as proof is, behind a door of its own. */
export type FileDoor = {
  href: (id: string) => string;
  open: (
    id: string,
    context: Context<AccountActor>,
  ) => Promise<Accepted<OpenedFile> | Refused<{ code: 'evidence_unknown' | 'file_lost' }>>;
  /** In which the power to read others' is used. */
  permission: Permission;
};

/** The same 404 for what isn't there and for what isn't theirs; whoever isn't logged in does that first. */
export async function answerEvidence(
  request: Request,
  id: string,
  { href = evidenceHref, open = openEvidence, permission = 'review_activities' }: Partial<FileDoor> = {},
): Promise<Response> {
  const actor = await currentActor();
  const naar = new URLSearchParams({ naar: href(id) });
  if (actor.kind === 'visitor') return redirectTo(`/inloggen?${naar}`);
  if (actor.kind === 'half_authenticated') return redirectTo(`/inloggen/code?${naar}`);
  const opened = await open(id, { actor, ...moment() });
  if (!opened.ok)
    return refusalAnswer(opened.reasons[0]?.code === 'file_lost' ? 'file_lost' : 'file_unknown', 404, HEADERS);
  const { evidence, content } = opened;
  const { searchParams } = new URL(request.url);
  if (!evidence.isOwn) await noteRoleUse(actor, permission, await clientAddress());
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      ...HEADERS,
      'content-type': contentTypes[evidence.kind],
      'content-length': String(evidence.size),
      'content-disposition': dispositionHeader(isLook(searchParams) ? 'inline' : 'attachment', evidence.name),
    },
  });
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 307, headers: { ...HEADERS, location } });
}

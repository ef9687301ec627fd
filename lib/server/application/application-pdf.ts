import 'server-only';
import { type PdfPaper, taggedPdf } from '@/lib/server/platform/tagged-pdf';
import {
  type ApplicationSheet,
  applicationSheet,
  type SentApplication,
} from '@/lib/text/nl/application/application-sheet';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import type { Application } from './data/applications';

/** As it was sent in, and dated then. */
export function applicationPdf(application: SentApplication & { submittedAt: Date }): Promise<Buffer> {
  const sheet = applicationSheet(application);
  return taggedPdf({ title: sheet.title, at: application.submittedAt }, (paper) => write(paper, sheet));
}

function write({ say, gap }: PdfPaper, { title, lead, parts }: ApplicationSheet) {
  say('H1', title, 22);
  gap(0.4);
  say('P', lead);
  for (const { heading, facts } of parts) {
    gap(0.8);
    say('H2', heading, 13);
    for (const { term, description } of facts) say('P', `${term}: ${description}`);
  }
}

/** Somebody's own, kept by nobody on the way; the same 404 for a draft and for who never applied. */
const FILE_HEADERS = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

export async function applicationFile(application: Application | null): Promise<Response> {
  const { submittedAt, submittedOn } = application ?? {};
  if (!application || !submittedAt || !submittedOn) {
    const headers = { ...FILE_HEADERS, 'content-type': 'text/html; charset=utf-8' };
    return new Response(refusalPage('application_unknown'), { status: 404, headers });
  }
  return new Response(new Uint8Array(await applicationPdf({ ...application, submittedAt, submittedOn })), {
    headers: {
      ...FILE_HEADERS,
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="aanvraag-registratie.pdf"',
    },
  });
}

import 'server-only';
import { writePdfTable } from '@/lib/server/platform/pdf-table';
import { type PdfPaper, taggedPdf } from '@/lib/server/platform/tagged-pdf';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { portfolioExport } from '@/lib/text/nl/reports/exports';
import { type PortfolioSheet, portfolioSheet, type SheetOwner } from '@/lib/text/nl/reports/portfolio-sheet';
import { noPortfolio, ownFile } from './own-file';
import { loadPortfolioRows, type Owner } from './portfolio-rows';

type Opened = { now: Date; today: CalendarDate };

/** One's own dossier on paper, as it stands at this moment; a 404 for whoever was never registered. */
export async function portfolioPdf(owner: (Owner & SheetOwner) | null, opened: Opened | null): Promise<Response> {
  if (!owner || !opened) return noPortfolio();
  const { now, today } = opened;
  const [{ points, why }, rows] = await Promise.all([loadPortfolio(owner, { today }), loadPortfolioRows(owner, today)]);
  const sheet = portfolioSheet({ owner, points, why, rows, now });
  const pdf = await taggedPdf({ title: sheet.title, at: now }, (paper) => write(paper, sheet));
  return ownFile(new Uint8Array(pdf), { type: 'application/pdf', name: portfolioExport.fileName(today, 'pdf') });
}

function write(paper: PdfPaper, { title, lead, facts, parts }: PortfolioSheet) {
  const { say, gap } = paper;
  say('H1', title, 22);
  gap(0.4);
  say('P', lead);
  gap(0.8);
  for (const { term, description } of facts) say('P', `${term}: ${description}`);
  for (const { heading, lines, table } of parts) {
    gap(0.8);
    say('H2', heading, 13);
    for (const line of lines) say('P', line);
    if (table) writePdfTable(paper, table);
  }
}

import 'server-only';
import { Readable } from 'node:stream';
import { decimalOf } from '@/lib/content/amounts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { classTexts } from '@/lib/text/nl/portfolio/points';
import { activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { portfolioExport as text } from '@/lib/text/nl/reports/exports';
import { figure } from '@/lib/text/nl/shared/amounts';
import { type CsvRow, csvOf } from './csv';
import { noPortfolio, ownFile } from './own-file';
import { loadPortfolioRows, type Owner, type PortfolioRow } from './portfolio-rows';

/** All that stands in one's own portfolio, with what it counts for; a 404 for whoever was never registered. */
export async function portfolioFile(owner: Owner | null, today: CalendarDate | undefined): Promise<Response> {
  if (!owner || !today) return noPortfolio();
  const rows = Readable.toWeb(csvOf(text.columns, portfolioRows(owner, today))) as ReadableStream;
  return ownFile(rows, { type: 'text/csv; charset=utf-8', name: text.fileName(today, 'csv') });
}

async function* portfolioRows(owner: Owner, today: CalendarDate): AsyncGenerator<CsvRow> {
  for (const row of await loadPortfolioRows(owner, today)) yield rowOf(row);
}

function rowOf({ activity, type, line }: PortfolioRow): CsvRow {
  const { title, organiser, typeCode, firstDay, lastDay, units, state, evidenceCount } = activity;
  return {
    ...{ title, organiser, type: type?.name ?? typeCode, category: type?.category ?? '' },
    ...{ firstDay: firstDay ?? '', lastDay: lastDay ?? '', units: units === null ? '' : figure(decimalOf(units)) },
    ...{ state: activityStateNames[state], evidence: String(evidenceCount) },
    ...{ points: line ? figure(decimalOf(line.counted)) : '', certainty: line ? classTexts[line.class] : '' },
  };
}

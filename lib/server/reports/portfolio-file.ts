import 'server-only';
import { Readable } from 'node:stream';
import { decimalOf } from '@/lib/content/amounts';
import type { PointsLine } from '@/lib/portfolio/points-lines';
import { type TypePeriod, typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { type ListedActivity, listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { compareText } from '@/lib/shared/compare-text';
import { classTexts } from '@/lib/text/nl/portfolio/points';
import { activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { portfolioExport as text } from '@/lib/text/nl/reports/exports';
import { figure } from '@/lib/text/nl/shared/amounts';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import { type CsvRow, csvOf } from './csv';

/** Somebody's own, kept by nobody on the way. */
const HEADERS = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

type Owner = { id: string; registeredOn: CalendarDate };

/** All that stands in one's own portfolio, with what it counts for; a 404 for whoever was never registered. */
export async function portfolioFile(owner: Owner | null, today: CalendarDate | undefined): Promise<Response> {
  if (!owner || !today) {
    const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
    return new Response(refusalPage('portfolio_unknown'), { status: 404, headers });
  }
  return new Response(Readable.toWeb(csvOf(text.columns, portfolioRows(owner, today))) as ReadableStream, {
    headers: {
      ...HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${text.fileName(today)}"`,
    },
  });
}

async function* portfolioRows(owner: Owner, today: CalendarDate): AsyncGenerator<CsvRow> {
  const periods = typePeriods(await loadNormSets());
  const lines = await loadLines(owner, today);
  const oldestFirst = (a: ListedActivity, b: ListedActivity) => compareText(a.lastDay ?? '9', b.lastDay ?? '9');
  for (const activity of (await listActivitiesOf(owner.id)).toSorted(oldestFirst))
    yield rowOf(activity, lines.get(activity.id), periods);
}

function rowOf(activity: ListedActivity, line: PointsLine | undefined, periods: TypePeriod[]): CsvRow {
  const { title, organiser, typeCode, firstDay, lastDay, units, state, evidenceCount } = activity;
  const type = typeOn(periods, typeCode, lastDay);
  return {
    ...{ title, organiser, type: type?.name ?? typeCode, category: type?.category ?? '' },
    ...{ firstDay: firstDay ?? '', lastDay: lastDay ?? '', units: units === null ? '' : figure(decimalOf(units)) },
    ...{ state: activityStateNames[state], evidence: String(evidenceCount) },
    ...{ points: line ? figure(decimalOf(line.counted)) : '', certainty: line ? classTexts[line.class] : '' },
  };
}

import { runOfFile } from '@/lib/catalogue/catalogue-query';
import { openPage } from '@/lib/server/access/door';
import { calendarOfRun, noCalendar } from '@/lib/server/catalogue/calendar-of-run';

type Props = { params: Promise<{ id: string; bestand: string }> };

/** UITVOERING.ics */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const opened = await openPage('see_catalogue');
  if (!opened) return noCalendar();
  const { id: courseId, bestand } = await params;
  return calendarOfRun({ courseId, runId: runOfFile(bestand) }, opened);
}

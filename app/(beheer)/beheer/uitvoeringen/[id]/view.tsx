import { attendanceColumns } from '@/app/_components/attendance-columns';
import { RunFacts } from '@/app/_components/run-facts';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import { managedRunPath, RUN_PARAM } from '@/lib/attendance/run-list';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { ShownAttendance } from '@/lib/server/attendance/shown-list';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { managedRunsText as text } from '@/lib/text/nl/attendance/claims';
import { runText } from '@/lib/text/nl/attendance/runs';

type ManagedRunViewProps = {
  run: Run;
  today: CalendarDate;
  page: Paged<ShownAttendance>;
  /** Whoever looks acts for the organisation that it is of, and corrects it as that does. */
  isOwn: boolean;
  after: string;
};

/** A list that is closed, as its provider typed it, for a manager to correct. */
export function ManagedRunView({ run, today, page: { rows, ...steps }, isOwn, after }: ManagedRunViewProps) {
  const path = managedRunPath(run.id);
  const { list, corrections } = runText;
  const done = runText.after[after];
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      <p>
        <a href={`/beheer/opleiders/${run.provider.id}`}>{run.provider.name}</a>
      </p>
      <RunFacts run={run} today={today} />
      <section className="flow" aria-labelledby="lijst">
        <h2 id="lijst">{list.heading}</h2>
        {isOwn ? (
          <Alert variant="info">{text.own}</Alert>
        ) : (
          <>
            <p>{text.corrections}</p>
            <p>
              <a href={`${path}/toevoegen`}>{corrections.add}</a>
            </p>
          </>
        )}
        <Table
          label={list.caption}
          captionHidden
          columns={attendanceColumns(run, isOwn ? null : path)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>}
        />
        <PageSteps of={list.heading} {...stepHrefs(steps, (place) => placeHref(path, place))} />
        <ExportLink list="presentielijst" query={{ [RUN_PARAM]: run.id }} />
      </section>
    </>
  );
}

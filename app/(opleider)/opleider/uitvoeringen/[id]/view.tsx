import { attendanceColumns } from '@/app/_components/attendance-columns';
import { providerClaimColumns } from '@/app/_components/claim-columns';
import { RunFacts } from '@/app/_components/run-facts';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import { runPath } from '@/lib/attendance/run-list';
import type { ListCounts } from '@/lib/server/attendance/data/attendances';
import type { Claim } from '@/lib/server/attendance/data/claims';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { ShownAttendance } from '@/lib/server/attendance/shown-list';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { providerClaimsText } from '@/lib/text/nl/attendance/claims';
import { runText as text } from '@/lib/text/nl/attendance/runs';
import { CancelRunForm, CloseRunForm, EndRunForm } from '../_components/run-act-forms';

type RunViewProps = {
  run: Run;
  today: CalendarDate;
  correctionMonths: number;
  /** What was typed is kept no longer. */
  isErased: boolean;
  /** Null while it isn't closed. */
  correctable: CalendarDate | null;
  counts: ListCounts;
  page: Paged<ShownAttendance>;
  /** Of who isn't on it and says that they were there. */
  claims: Claim[];
  after: string;
};

export function RunView(props: RunViewProps) {
  const { run, today, counts, after } = props;
  const done = text.after[after];
  const isOpen = run.state === 'planned';
  const isEmpty = counts.typed + counts.scanned === 0;
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      <RunFacts run={run} today={today} />
      {isOpen && run.lastDay >= today && (
        <p>
          <a href={`${runPath(run.id)}/wijzigen`}>{text.change}</a>
        </p>
      )}
      {run.state !== 'cancelled' && <ListSection {...props} />}
      {isOpen && !isEmpty && <CloseSection {...props} />}
      {isOpen && isEmpty && !run.isStanding && run.lastDay <= today && (
        <Section id="afronden" heading={text.end.heading}>
          <EndRunForm id={run.id} version={run.version} />
        </Section>
      )}
      {isOpen && isEmpty && run.lastDay > today && (
        <Section id="vervallen" heading={text.cancel.heading}>
          <p>{text.cancel.text}</p>
          <CancelRunForm id={run.id} version={run.version} />
        </Section>
      )}
      <Claims {...props} />
      <Corrections {...props} />
    </>
  );
}

function ListSection({ run, today, counts, isErased, page: { rows, ...steps }, correctable }: RunViewProps) {
  const { list } = text;
  const mayEdit = run.state === 'planned' || (correctable !== null && today <= correctable);
  return (
    <Section id="lijst" heading={list.heading}>
      {run.state === 'planned' && (
        <p className="form-actions">
          <ButtonLink href={`${runPath(run.id)}/lijst`}>{list.add}</ButtonLink>
          {!run.isStanding && (
            <ButtonLink variant="secondary" href={`${runPath(run.id)}/deur`}>
              {list.door}
            </ButtonLink>
          )}
        </p>
      )}
      {counts.scanned > 0 && <p>{list.scanned(counts.scanned)}</p>}
      {isErased ? (
        <p>{list.erased}</p>
      ) : (
        <Table
          label={list.caption}
          captionHidden
          columns={attendanceColumns(run, mayEdit ? runPath(run.id) : null)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState heading={list.empty.heading}>{list.empty.text}</EmptyState>}
        />
      )}
      <PageSteps of={list.heading} {...stepHrefs(steps, (place) => placeHref(runPath(run.id), place))} />
    </Section>
  );
}

function CloseSection({ run, today, correctionMonths }: RunViewProps) {
  const { close } = text;
  if (run.isStanding) return <p>{close.standing}</p>;
  return (
    <Section id="afsluiten" heading={close.heading}>
      {run.lastDay > today ? (
        <p>{close.notYet(run.lastDay)}</p>
      ) : (
        <>
          <p>{close.text}</p>
          <p>{close.until(correctionMonths)}</p>
          <CloseRunForm id={run.id} version={run.version} />
        </>
      )}
    </Section>
  );
}

function Claims({ claims }: RunViewProps) {
  if (claims.length === 0) return null;
  return (
    <Section id="meldingen" heading={providerClaimsText.onRun.heading}>
      <Table
        label={providerClaimsText.caption}
        captionHidden
        columns={providerClaimColumns}
        rows={claims}
        rowKey={({ id }) => id}
      />
      <p>
        <a href={PROVIDER_CLAIMS}>{providerClaimsText.onRun.all}</a>
      </p>
    </Section>
  );
}

function Corrections({ run, today, correctable }: RunViewProps) {
  const { corrections } = text;
  const isLate = correctable !== null && today > correctable;
  if (run.state === 'cancelled' || (run.state === 'planned' && !run.isStanding)) return null;
  return (
    <Section id="corrigeren" heading={corrections.heading}>
      {correctable && <p>{isLate ? corrections.passed(correctable) : corrections.until(correctable)}</p>}
      {!isLate && (
        <p>
          <a href={`${runPath(run.id)}/toevoegen`}>{corrections.add}</a>
        </p>
      )}
    </Section>
  );
}

import { outcomeTones } from '@/app/_components/attendance-columns';
import { Alert } from '@/components/ui/alert';
import { DataBadge } from '@/components/ui/data-badge';
import { Details } from '@/components/ui/details';
import { Table, type TableColumn } from '@/components/ui/table';
import { type RowProblem, rowProblemCodes } from '@/lib/attendance/attendance-list';
import { type RowOutcome, rowOutcomes } from '@/lib/attendance/attendance-match';
import { LIST_FIELD } from '@/lib/attendance/list-places';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { Preview, PreviewRow } from '@/lib/server/attendance/shown-list';
import type { TypedValues } from '@/lib/shared/action-state';
import {
  rowOutcomeMeanings,
  rowOutcomeNames,
  rowProblemNames,
  runRefusals,
  listText as text,
} from '@/lib/text/nl/attendance/lists';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { SaveListForm } from '../../_components/run-act-forms';
import { PasteForm } from './paste-form';

const ROWS_SHOWN = 500;
const names = { ...rowOutcomeNames, ...rowProblemNames };

type ListViewProps = { run: Run; refused: string; preview: Preview | null; typed: TypedValues };

export function ListView({ run, refused, preview, typed }: ListViewProps) {
  const why = refused && (text.refused[refused] ?? text.refused.failed);
  if (run.state !== 'planned')
    return <Alert variant="info">{run.state === 'closed' ? runRefusals.run_closed : runRefusals.run_cancelled}</Alert>;
  return (
    <>
      {why && (
        <Alert variant="danger" heading={text.refusedHeading}>
          {why} {typed[LIST_FIELD] && text.refusedKept}
        </Alert>
      )}
      {preview && !why && <PreviewSection run={run} preview={preview} />}
      {preview && !why ? (
        <Details summary={text.form.again}>
          <PasteForm run={run} typed={typed} />
        </Details>
      ) : (
        <PasteForm run={run} typed={typed} />
      )}
    </>
  );
}

function PreviewSection({ run, preview: { rows, counts, toSave, version } }: { run: Run; preview: Preview }) {
  const isMendable = [...counts.keys()].some((said) => said === 'number_and_name_differ' || isProblem(said));
  return (
    <section className="flow" aria-labelledby="voorbeeld">
      <h2 id="voorbeeld">{text.preview.heading}</h2>
      <Counts counts={counts} />
      {isMendable && <p>{text.preview.mend}</p>}
      {toSave > 0 && run.isStanding && <p>{text.preview.standing}</p>}
      {toSave > 0 ? <SaveListForm id={run.id} version={version} count={toSave} /> : <p>{text.preview.nothing}</p>}
      {rows.length > ROWS_SHOWN && <p>{text.preview.more(ROWS_SHOWN, rows.length)}</p>}
      <Table
        label={text.preview.caption}
        captionHidden
        columns={columns(run)}
        rows={rows.slice(0, ROWS_SHOWN)}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

function Counts({ counts }: Pick<Preview, 'counts'>) {
  const said = [...rowOutcomes, ...rowProblemCodes].filter((code) => counts.has(code));
  return (
    <ul className="bulleted">
      {said.map((code) => (
        <li key={code}>
          {text.preview.count(names[code], counts.get(code) ?? 0)}{' '}
          {isProblem(code) ? text.preview.notSaved : rowOutcomeMeanings[code]}
        </li>
      ))}
    </ul>
  );
}

function isProblem(said: RowOutcome | RowProblem): said is RowProblem {
  return (rowProblemCodes as readonly string[]).includes(said);
}

function columns(run: Run): TableColumn<PreviewRow>[] {
  const { line, number, name, when, outcome } = text.preview.columns;
  return [
    { key: 'line', heading: line, align: 'end', cell: (one) => String('row' in one ? one.row.line : one.line) },
    { key: 'number', heading: number, noWrap: true, cell: (one) => ('row' in one ? one.row.number : '') },
    { key: 'name', heading: name, rowHeader: true, cell: (one) => ('row' in one ? one.row.name : one.text) },
    ...(run.isStanding || run.meetings.length > 1 ? [{ key: 'when', heading: when, cell: whenOf }] : []),
    { key: 'outcome', heading: outcome, cell: ({ said }) => <Said said={said} /> },
  ];
}

function whenOf(one: PreviewRow): string {
  if (!('row' in one)) return '';
  const { completedOn, meetings } = one.row;
  if (completedOn) return formatShortDate(completedOn);
  return meetings.length === 0 ? text.preview.all : text.preview.positions(meetings);
}

function Said({ said }: { said: RowOutcome | RowProblem }) {
  return <DataBadge tone={isProblem(said) ? 'warning' : outcomeTones[said]} word={names[said]} />;
}

import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Unbroken } from '@/components/ui/unbroken';
import { type MergeField, mergeFields } from '@/lib/merging/merge-choices';
import { CHOSEN, mergeParams, OTHER } from '@/lib/merging/merge-forms';
import type { MergePreview } from '@/lib/server/merging/preview-merge';
import { mergeText } from '@/lib/text/nl/merging/merging';
import { formatDate } from '@/lib/text/nl/shared/format';
import { mergePath } from './places';
import { saidIn, sidesOf } from './side-words';

const { choose: text, sides } = mergeText;

type ChooseFieldsProps = { id: string; otherId: string; preview: MergePreview };

/** Both side by side, and a choice for each field in which they differ. */
export function ChooseFields({ id, otherId, preview }: ChooseFieldsProps) {
  const { pair, differing, choices } = preview;
  const { older, younger } = pair;
  return (
    <>
      <SideTable pair={pair} />
      <Section id="kiezen" heading={text.heading}>
        <p>
          <Unbroken>{text.lead(older.number, younger.number)}</Unbroken>
        </p>
        <form method="get" action={mergePath(id)} className="flow">
          <input type="hidden" name={OTHER} value={otherId} />
          <input type="hidden" name={CHOSEN} value="ja" />
          {differing.length === 0 && <p>{text.same}</p>}
          {differing.map((field) => (
            <FieldChoice key={field} {...{ field, pair }} chosen={choices[field]} />
          ))}
          <div className="form-actions">
            <Button>{text.submit}</Button>
            <a href={mergePath(id)}>{text.otherNumber}</a>
          </div>
        </form>
      </Section>
    </>
  );
}

function FieldChoice({ field, pair, chosen }: { field: MergeField; pair: MergePreview['pair']; chosen: string }) {
  const name = mergeParams[field];
  return (
    <fieldset className="fieldset" aria-describedby={field === 'login' ? `${name}-hint` : undefined}>
      <legend className="fieldset-legend">{text.fields[field]}</legend>
      {field === 'login' && (
        <p className="form-hint" id={`${name}-hint`}>
          {text.loginNote}
        </p>
      )}
      {sidesOf(pair, field).map(({ value, label }) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          <span>
            <Unbroken>{label}</Unbroken>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function SideTable({ pair }: Pick<MergePreview, 'pair'>) {
  const { older, younger } = pair;
  const { columns } = sides;
  const rows = [
    ...mergeFields.map((field) => ({
      what: text.fields[field],
      older: saidIn(older, field),
      younger: saidIn(younger, field),
    })),
    { what: sides.since, older: formatDate(older.since), younger: formatDate(younger.since) },
  ];
  return (
    <Table
      label={sides.heading}
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { key: 'what', heading: columns.what, rowHeader: true, cell: ({ what }) => what },
        { key: 'older', heading: columns.older(older.number), cell: (row) => row.older },
        { key: 'younger', heading: columns.younger(younger.number), cell: (row) => row.younger },
      ]}
    />
  );
}

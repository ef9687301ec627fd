'use client';

import { useEffect, useRef } from 'react';
import { StatusBadge } from '@/components/register/status-badge';
import { Table, type TableColumn } from '@/components/ui/table';
import type { CheckedLine } from '@/lib/register/number-list';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { numberListText as text } from '@/lib/text/nl/register/number-list';
import { numberTexts, publicStatusTexts } from '@/lib/text/nl/register/register';
import { formatDate, formatTime } from '@/lib/text/nl/shared/format';

type CheckedNumbersProps = { checkedAt: Date; lines: CheckedLine[] };

/** Takes the focus: it is what was asked for. */
export function CheckedNumbersTable({ checkedAt, lines }: CheckedNumbersProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const found = lines.flatMap((line) => (line.says === 'in_register' ? [line.entry] : []));
  const rows = lines.map((line, at) => ({ ...line, key: String(at) }));
  return (
    <section className="flow" aria-labelledby="uitkomst">
      {/* biome-ignore lint/a11y/noAutofocus: whoever sent a list needs what became of it first */}
      <h2 id="uitkomst" ref={heading} tabIndex={-1} autoFocus>
        {text.found(found.length, lines.length)}
      </h2>
      <p>
        <strong>{numberTexts.checked(formatDate(amsterdamDateOf(checkedAt)), formatTime(checkedAt))}</strong>
      </p>
      <Table label={text.caption} captionHidden columns={columns} rows={rows} rowKey={({ key }) => key} />
      {[...new Set(found.map(({ status }) => status))].map((status) => (
        <p key={status} className="form-hint">
          {publicStatusTexts[status].explanation}
        </p>
      ))}
      {found.length < lines.length && (
        <p className="form-hint">
          {text.absentProvesNot} <a href="/contact">{numberTexts.absent.contact}</a>
        </p>
      )}
      <p className="form-hint">{text.moment}</p>
    </section>
  );
}

const columns: TableColumn<CheckedLine>[] = [
  { key: 'typed', heading: text.columns.typed, rowHeader: true, cell: ({ typed }) => typed },
  {
    key: 'name',
    heading: text.columns.name,
    cell: (line) => (line.says === 'in_register' ? line.entry.name : text.none),
  },
  {
    key: 'number',
    heading: text.columns.number,
    noWrap: true,
    cell: (line) => (line.says === 'in_register' ? line.entry.registrationNumber : text.none),
  },
  {
    key: 'says',
    heading: text.columns.says,
    cell: (line) => (line.says === 'in_register' ? <StatusBadge status={line.entry.status} /> : text.says[line.says]),
  },
];

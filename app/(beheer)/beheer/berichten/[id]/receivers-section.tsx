import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import {
  countsOf,
  foundKinds,
  type MailingNumbers,
  type OutcomeCounts,
  receiverOutcomes,
  sumOf,
  totalsOf,
} from '@/lib/mailings/mailing-numbers';
import { mailingText, receiverKindNames } from '@/lib/text/nl/mailings/mailings';
import { figure } from '@/lib/text/nl/shared/amounts';

const { numbers: text } = mailingText;

type Line = { kind: string; counts: OutcomeCounts };

/** How many of each kind, and what became of them: whom it can't reach is told apart. */
export function ReceiversSection({ numbers, listHref }: { numbers: MailingNumbers; listHref: string }) {
  const totals = totalsOf(numbers);
  const kinds = foundKinds(numbers).map((kind) => ({ kind: receiverKindNames[kind], counts: countsOf(numbers, kind) }));
  const lines: Line[] = kinds.length > 1 ? [...kinds, { kind: text.total, counts: totals }] : kinds;
  return (
    <Section id="ontvangers" heading={text.heading}>
      <Table
        label={text.caption}
        captionHidden
        columns={columnsOf(totals)}
        rows={lines}
        rowKey={({ kind }) => kind}
        empty={<p>{mailingText.nobody}</p>}
      />
      {kinds.length > 0 && (
        <p>
          <a href={listHref}>{text.list}</a>
        </p>
      )}
      {totals.unreachable > 0 && <p>{text.unreachable(totals.unreachable)}</p>}
      {totals.no_cycle > 0 && <p>{text.noCycle(totals.no_cycle)}</p>}
      {totals.passed_over > 0 && <p>{text.passedOver(totals.passed_over)}</p>}
    </Section>
  );
}

/** An outcome that nobody has yet gets no column. */
function columnsOf(totals: OutcomeCounts): TableColumn<Line>[] {
  const outcomes = receiverOutcomes.filter((outcome) => totals[outcome] > 0);
  return [
    { key: 'kind', heading: text.columns.kind, rowHeader: true, cell: ({ kind }) => kind },
    { key: 'found', heading: text.columns.found, align: 'end', cell: ({ counts }) => figure(sumOf(counts)) },
    ...outcomes.map(
      (outcome): TableColumn<Line> => ({
        key: outcome,
        heading: text.columns[outcome],
        align: 'end',
        cell: ({ counts }) => figure(counts[outcome]),
      }),
    ),
  ];
}

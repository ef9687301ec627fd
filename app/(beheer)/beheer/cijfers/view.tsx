import { QueueTabs } from '@/app/(beheer)/_components/queue-tabs';
import { BarPlot } from '@/components/reports/bar-plot';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { exportHref, exportOfFigure } from '@/lib/reports/exports';
import {
  type FigureSeries,
  figureSeries,
  fromFirstTold,
  type Handled,
  handledFigures,
  handledHref,
  handledKinds,
} from '@/lib/reports/figures';
import type { ShownFigure, ShownFigures } from '@/lib/server/reports/open-figures';
import { labelledRows } from '@/lib/text/nl/reports/figure-rows';
import { formatFigure, leftOut, figuresText as text } from '@/lib/text/nl/reports/figures';
import { formatDate } from '@/lib/text/nl/shared/format';

type FiguresViewProps = ShownFigures & { kind: Handled };

/** What there is one plot of, and below it what is decided on, of one kind at a time. */
export function FiguresView({ figures, day, kind, ...shown }: FiguresViewProps) {
  const none = <EmptyState heading={text.none.heading}>{text.none.text}</EmptyState>;
  if (day === null) return none;
  const ofKind = figures.filter(({ name }) => handledFigures[kind].includes(name));
  const others = figures.filter(({ name }) => !Object.values(handledFigures).flat().includes(name));
  return (
    <>
      <p>
        {text.asOf(formatDate(day))} {text.hidden(formatFigure(shown.hideBelow))}
      </p>
      <Plots figures={others} {...shown} />
      <QueueTabs
        label={text.handled.label}
        tabs={handledKinds.map((one) => ({
          href: handledHref(one),
          label: text.handled.kinds[one],
          isCurrent: one === kind,
        }))}
      />
      {ofKind.length > 0 ? <Plots figures={ofKind} {...shown} /> : none}
    </>
  );
}

type PlotsProps = Pick<ShownFigures, 'figures' | 'hideBelow' | 'typeNames'>;

function Plots({ figures, ...shown }: PlotsProps) {
  return (
    <div className="plots">
      {figures.map((figure) => (
        <ShownPlot key={figure.name} figure={figure} {...shown} />
      ))}
    </div>
  );
}

/** As in the other plots, where it isn't the same one in the row. */
const colours: Partial<Record<FigureSeries, number>> = { waiting: 3 };

type ShownPlotProps = Omit<PlotsProps, 'figures'> & { figure: ShownFigure };

function ShownPlot({ figure: { name, rows: kept }, hideBelow, typeNames }: ShownPlotProps) {
  const { heading, lead, key } = text.figures[name];
  const series = figureSeries[name].map((code, place) => ({ name: text.series[code], colour: colours[code] ?? place }));
  const rows = labelledRows(name, kept, typeNames);
  const { inFull, inPlot } = leftOut(name, hideBelow);
  const printed = (value: number | null | undefined) =>
    value === null || value === undefined ? inFull : formatFigure(value);
  return (
    <Section id={name} heading={heading}>
      <p>{lead}</p>
      <BarPlot title={`${heading}. ${lead}`} series={series} rows={fromFirstTold(name, rows)} leftOut={inPlot} />
      <details>
        <summary>{text.asTable}</summary>
        <Table
          label={text.tableOf(heading)}
          captionHidden
          rows={rows}
          rowKey={({ label }) => label}
          columns={[
            { key: 'key', heading: key, rowHeader: true, cell: ({ label }) => label },
            ...series.map((one, place) => ({
              key: one.name,
              heading: one.name,
              align: 'end' as const,
              cell: ({ values }: (typeof rows)[number]) => printed(values[place]),
            })),
          ]}
        />
      </details>
      <p>
        <a href={exportHref(exportOfFigure[name])}>{text.download}</a>
      </p>
    </Section>
  );
}

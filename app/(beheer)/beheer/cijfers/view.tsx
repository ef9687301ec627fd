import { BarPlot } from '@/components/reports/bar-plot';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { exportHref, exportOfFigure } from '@/lib/reports/exports';
import { figureSeries } from '@/lib/reports/figures';
import type { ShownFigure, ShownFigures } from '@/lib/server/reports/open-figures';
import { labelledRows } from '@/lib/text/nl/reports/figure-rows';
import { formatFigure, figuresText as text } from '@/lib/text/nl/reports/figures';
import { formatDate } from '@/lib/text/nl/shared/format';

export function FiguresView({ figures, day, hideBelow, typeNames }: ShownFigures) {
  if (day === null) return <EmptyState heading={text.none.heading}>{text.none.text}</EmptyState>;
  return (
    <>
      <p>
        {text.asOf(formatDate(day))} {text.hidden(formatFigure(hideBelow))}
      </p>
      <div className="plots">
        {figures.map((figure) => (
          <ShownPlot key={figure.name} figure={figure} hideBelow={hideBelow} typeNames={typeNames} />
        ))}
      </div>
    </>
  );
}

type ShownPlotProps = Pick<ShownFigures, 'hideBelow' | 'typeNames'> & { figure: ShownFigure };

function ShownPlot({ figure: { name, rows: kept }, hideBelow, typeNames }: ShownPlotProps) {
  const { heading, lead, key } = text.figures[name];
  const series = figureSeries[name].map((code) => text.series[code]);
  const rows = labelledRows(name, kept, typeNames);
  const printed = (value: number | null | undefined) =>
    value === null || value === undefined ? text.fewer(formatFigure(hideBelow)) : formatFigure(value);
  return (
    <Section id={name} heading={heading}>
      <p>{lead}</p>
      <BarPlot title={`${heading}. ${lead}`} series={series} rows={rows} fewer={`< ${formatFigure(hideBelow)}`} />
      <details>
        <summary>{text.asTable}</summary>
        <Table
          label={text.tableOf(heading)}
          captionHidden
          rows={rows}
          rowKey={({ label }) => label}
          columns={[
            { key: 'key', heading: key, rowHeader: true, cell: ({ label }) => label },
            ...series.map((word, place) => ({
              key: word,
              heading: word,
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

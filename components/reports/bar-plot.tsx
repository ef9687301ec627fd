import { formatFigure } from '@/lib/text/nl/reports/figures';

export type PlotRow = { label: string; values: (number | null)[] };
type BarPlotProps = { id: string; title: string; series: readonly string[]; rows: readonly PlotRow[]; fewer: string };

const WIDTH = 520;
const LABELS = 200;
const FIGURES = 70;
const BAR = 18;
const BETWEEN = 14;

/** Lying bars, drawn by the server, so that words keep their size on a phone; its table says the same. */
export function BarPlot({ id, title, series, rows, fewer }: BarPlotProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const high = series.length * BAR + BETWEEN;
  const scale = (value: number) => (value / most) * (WIDTH - LABELS - FIGURES);
  return (
    <figure className="plot">
      {series.length > 1 && (
        <ul className="plot-legend">
          {series.map((name, place) => (
            <li key={name}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <rect width="16" height="16" className={`plot-series-${place}`} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <svg viewBox={`0 0 ${WIDTH} ${rows.length * high}`} role="img" aria-labelledby={`${id}-naam`}>
        <title id={`${id}-naam`}>{title}</title>
        {rows.map(({ label, values }, row) => (
          <g key={label} transform={`translate(0 ${row * high})`}>
            <text x={LABELS - 10} y={(values.length * BAR) / 2 + 5} className="plot-label">
              {label}
            </text>
            {values.map((value, place) => (
              <g key={series[place]} transform={`translate(${LABELS} ${place * BAR})`}>
                <rect width={scale(value ?? 0)} height={BAR - 3} className={`plot-series-${place}`} />
                <text x={scale(value ?? 0) + 6} y={BAR - 5} className="plot-figure">
                  {value === null ? fewer : formatFigure(value)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

import { Fragment } from 'react';
import { formatFigure } from '@/lib/text/nl/reports/figures';

export type PlotRow = { label: string; values: (number | null)[] };
type BarPlotProps = {
  title: string;
  series: readonly { name: string; colour: number }[];
  rows: readonly PlotRow[];
  /** In the place of a number that isn't shown. */
  leftOut: string;
};

/** In rem, so that only the bars shrink on a phone and the words keep their size. */
const BAR = 1.125;

/** Lying bars, drawn by the server; its table says the same. */
export function BarPlot({ title, series, rows, leftOut }: BarPlotProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const share = (value: number | null) => `${Math.round(((value ?? 0) / most) * 10_000) / 100}%`;
  return (
    <figure className="plot">
      {series.length > 1 && (
        <ul className="plot-legend">
          {series.map(({ name, colour }) => (
            <li key={name}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <rect width="16" height="16" className={`plot-series-${colour}`} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <div className="plot-rows" role="img" aria-label={title}>
        {rows.map(({ label, values }) => (
          <Fragment key={label}>
            <span className="plot-label">{label}</span>
            <svg className="plot-bars" height={`${values.length * BAR}rem`} aria-hidden="true">
              {values.map((value, place) => (
                <Fragment key={series[place]?.name}>
                  <rect
                    y={`${place * BAR}rem`}
                    width={share(value)}
                    height={`${BAR - 0.1875}rem`}
                    className={`plot-series-${series[place]?.colour}`}
                  />
                  <text x={share(value)} dx="0.375rem" y={`${(place + 1) * BAR - 0.3125}rem`} className="plot-figure">
                    {value === null ? leftOut : formatFigure(value)}
                  </text>
                </Fragment>
              ))}
            </svg>
          </Fragment>
        ))}
      </div>
    </figure>
  );
}

import { Table } from '@/components/ui/table';
import { NOTHING, plus } from '@/lib/content/amounts';
import { pointsClasses } from '@/lib/portfolio/activity-class';
import type { Progress, PointsProgress as Stands } from '@/lib/portfolio/points-progress';
import { classMeanings, classTexts, requirementName, pointsProgressText as text } from '@/lib/text/nl/portfolio/points';

type PointsProgressProps = {
  standing: Stands;
  /** Where a page shows more than one: distinguishes ids and table names. */
  id?: string;
  label?: string;
};

export function PointsProgress({ standing, id = '', label = text.table }: PointsProgressProps) {
  const all = [standing.total, standing.accredited, ...standing.categories];
  return (
    <>
      <ul className="points-bars">
        {all
          .filter(({ required }) => required > NOTHING)
          .map((one) => (
            <li key={one.what}>
              <p>
                <strong>{requirementName(one.what)}</strong>: {text.bar(one.counted.certain, one.required)}
                {one.counted.likely > NOTHING && `, ${text.likely(one.counted.likely)}`}
              </p>
              <PointsBar standing={one} id={`${id}${one.what}`.replace(/[^a-z0-9]/gi, '-')} />
            </li>
          ))}
      </ul>
      <Table
        label={label}
        rows={all}
        rowKey={({ what }) => what}
        columns={[
          {
            key: 'what',
            heading: text.columns.what,
            rowHeader: true,
            cell: ({ what }) => requirementName(what),
          },
          figureColumn('required', text.columns.required, ({ required }) => required),
          figureColumn('missing', text.columns.missing, ({ missing }) => missing),
          ...pointsClasses.map((one) => figureColumn(one, text.columns[one], ({ counted }) => counted[one])),
        ]}
      />
      <dl className="points-legend">
        {pointsClasses.map((one) => (
          <div key={one}>
            <dt>{classTexts[one]}</dt>
            <dd>{classMeanings[one]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function figureColumn(key: string, heading: string, amountOf: (standing: Progress) => Progress['missing']) {
  return { key, heading, align: 'end' as const, cell: (standing: Progress) => text.amount(amountOf(standing)) };
}

const WIDTH = 1000;
const HEIGHT = 40;

/** The same figures stand beside it in words, so it is hidden from screen readers. */
function PointsBar({ standing, id }: { standing: Progress; id: string }) {
  const { required, counted } = standing;
  const likelyEnd = plus(counted.certain, counted.likely);
  const most = Math.max(required, likelyEnd, 1);
  const x = (amount: number) => Math.round((amount / most) * WIDTH);
  const hatch = `hatch-${id}`;
  return (
    <svg className="points-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="points-bar-likely-ground" width="12" height="12" />
          <rect className="points-bar-likely-line" width="6" height="12" />
        </pattern>
      </defs>
      <rect className="points-bar-ground" width={WIDTH} height={HEIGHT} />
      {counted.likely > NOTHING && (
        <rect
          className="points-bar-likely"
          x={x(counted.certain)}
          width={x(likelyEnd) - x(counted.certain)}
          height={HEIGHT}
          fill={`url(#${hatch})`}
        />
      )}
      <rect className="points-bar-certain" width={x(counted.certain)} height={HEIGHT} />
      <rect className="points-bar-required" x={Math.min(x(required), WIDTH - 6)} width="6" height={HEIGHT} />
    </svg>
  );
}

import { Table } from '@/components/ui/table';
import { NOTHING } from '@/lib/content/amounts';
import { pointsClasses } from '@/lib/portfolio/activity-class';
import type { Standing, PointsProgress as Stands } from '@/lib/portfolio/points-progress';
import { classMeanings, classTexts, requirementName, pointsProgressText as text } from '@/lib/text/nl/portfolio/points';
import { PointsBar } from './points-bar';

type PointsProgressProps = {
  standing: Stands;
  /** Where a page shows more than one: what tells them apart, in ids and to who has the tables read aloud. */
  id?: string;
  label?: string;
};

/** Where somebody stands for each requirement: drawn, and as a table with the same figures. */
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

function figureColumn(key: string, heading: string, amountOf: (standing: Standing) => Standing['missing']) {
  return { key, heading, align: 'end' as const, cell: (standing: Standing) => text.amount(amountOf(standing)) };
}

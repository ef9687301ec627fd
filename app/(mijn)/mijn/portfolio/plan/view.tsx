import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { CATALOGUE } from '@/lib/catalogue/catalogue-query';
import { decimalOf, NOTHING } from '@/lib/content/amounts';
import type { CycleReason } from '@/lib/portfolio/cycles';
import type { Plan, PlanYear } from '@/lib/portfolio/plan';
import type { CyclePoints } from '@/lib/portfolio/portfolio';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { planText as text } from '@/lib/text/nl/portfolio/plan';
import { noCycleText, pointsProgressText } from '@/lib/text/nl/portfolio/points';
import { formatShortDate } from '@/lib/text/nl/shared/format';

type PlanViewProps = {
  points: Pick<CyclePoints, 'cycle'> | null;
  why: CycleReason | null;
  plan: Plan | null;
  today: CalendarDate;
};

/** What is to be done when: what is short, a share of it for each year that is left, and what stands there already. */
export function PlanView({ points, why, plan, today }: PlanViewProps) {
  if (!points || !plan) return why && <p>{noCycleText(why)}</p>;
  const { requirements, years } = plan;
  const isCovered = requirements.every(({ open }) => open === NOTHING);
  return (
    <>
      <p>{pointsProgressText.cycle(points.cycle, today)}</p>
      <Section id="nodig" heading={text.requirements.heading}>
        {isCovered && <Alert variant="success">{text.requirements.covered}</Alert>}
        <ul className="bulleted">
          {requirements.map((one) => {
            const { name, is, open } = text.requirements.line(one);
            return (
              <li key={one.what}>
                {name}: {is}, <strong>{open}</strong>
              </li>
            );
          })}
        </ul>
        <p className="form-actions">
          <ButtonLink href="/mijn/portfolio/toevoegen" variant={isCovered ? 'secondary' : 'primary'}>
            {text.add}
          </ButtonLink>
          <a href={`${CATALOGUE}?binnen=6`}>{text.courses}</a>
        </p>
        <p className="form-hint">{text.hint}</p>
      </Section>
      <Section id="wanneer" heading={text.years.heading}>
        {!isCovered && <p>{text.years.text}</p>}
        <Table
          label={text.years.caption}
          captionHidden
          columns={columns}
          rows={years}
          rowKey={({ year }) => String(year)}
        />
      </Section>
    </>
  );
}

const columns: TableColumn<PlanYear>[] = [
  { key: 'year', heading: text.years.columns.year, rowHeader: true, noWrap: true, cell: ({ year }) => year },
  { key: 'planned', heading: text.years.columns.planned, cell: ({ planned }) => <Planned planned={planned} /> },
  {
    key: 'open',
    heading: text.years.columns.open,
    cell: ({ open }) =>
      open.length === 0 ? (
        text.years.done
      ) : (
        <ul>
          {open.map((one) => (
            <li key={one.what}>{text.years.open(one)}</li>
          ))}
        </ul>
      ),
  },
];

function Planned({ planned }: Pick<PlanYear, 'planned'>) {
  if (planned.length === 0) return text.years.nothing;
  return (
    <ul>
      {planned.map(({ activity: { id, title, lastDay }, points }) => (
        <li key={id}>
          {lastDay && formatShortDate(lastDay)} <a href={`/mijn/portfolio/${id}`}>{title}</a> (
          {text.years.planned(decimalOf(points))})
        </li>
      ))}
    </ul>
  );
}

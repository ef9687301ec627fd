import { PointsLine } from '@/components/portfolio/points-line';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { OWN_CLAIMS } from '@/lib/attendance/claim-places';
import type { ActivityQuery, CycleChoice } from '@/lib/portfolio/activity-query';
import { manyFilesPath, photoPath } from '@/lib/portfolio/evidence-places';
import { FILLING_IN } from '@/lib/portfolio/filling-in';
import type { PointsLine as Line } from '@/lib/portfolio/points-lines';
import type { TypePeriod } from '@/lib/portfolio/type-offer';
import type { ListedActivity } from '@/lib/server/portfolio/data/activities';
import { planText } from '@/lib/text/nl/portfolio/plan';
import { activityText, portfolioText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { portfolioExport } from '@/lib/text/nl/reports/exports';
import { ActivityFilter } from './_components/activity-filter';
import { ActivityList } from './_components/activity-list';

const FILES = { pdf: '/mijn/portfolio/pdf', csv: '/mijn/portfolio/csv' };

type PortfolioViewProps = {
  query: ActivityQuery;
  rows: ListedActivity[];
  total: number;
  periods: TypePeriod[];
  cycles: CycleChoice[];
  categories: string[];
  lines: ReadonlyMap<string, Line>;
  mayKeep: boolean;
  /** Drafts that began as a file and lack the rest. */
  toFillIn: number;
  /** What was just done, as the address says it. */
  after: string | undefined;
};

export function PortfolioView(props: PortfolioViewProps) {
  const { query, rows, total, periods, cycles, categories, lines, mayKeep, after } = props;
  return (
    <>
      {after === 'verwijderd' && <Alert variant="success">{activityText.after.verwijderd}</Alert>}
      {mayKeep ? <Adding toFillIn={props.toFillIn} /> : <Alert variant="info">{text.hasLeft}</Alert>}
      <section className="flow" aria-labelledby="activiteiten">
        <h2 id="activiteiten">{text.listHeading}</h2>
        <ActivityFilter query={query} cycles={cycles} categories={categories} />
        <ActivityList
          {...{ query, rows, total, periods }}
          points={(activity) => <PointsLine activity={activity} line={lines.get(activity.id)} />}
          empty={
            <EmptyState heading={text.empty.heading} headingLevel={3}>
              {mayKeep ? text.empty.text : text.empty.left}
            </EmptyState>
          }
        />
        {total > 0 && (
          <p className="form-actions no-print">
            <a href={FILES.pdf}>{portfolioExport.pdf}</a>
            <a href={FILES.csv}>{portfolioExport.link}</a>
          </p>
        )}
      </section>
    </>
  );
}

function Adding({ toFillIn }: { toFillIn: number }) {
  return (
    <div className="form-actions">
      <ButtonLink href="/mijn/portfolio/toevoegen">{text.add}</ButtonLink>
      <ButtonLink variant="secondary" href={photoPath}>
        {text.photo}
      </ButtonLink>
      {toFillIn > 0 && <a href={FILLING_IN}>{text.fillIn(toFillIn)}</a>}
      <a href={manyFilesPath}>{text.manyFiles}</a>
      <a href="/mijn/portfolio/plan">{planText.link}</a>
      <a href={OWN_CLAIMS}>{text.wasThere}</a>
      <a href="/mijn/groepen">{text.groups}</a>
      <a href="/wat-telt-mee">{text.whatCounts}</a>
    </div>
  );
}

export function NotRegistered() {
  const { heading, text: sentence, link } = text.notRegistered;
  return (
    <EmptyState heading={heading}>
      <p>{sentence}</p>
      <p>
        <a href="/mijn">{link}</a>
      </p>
    </EmptyState>
  );
}

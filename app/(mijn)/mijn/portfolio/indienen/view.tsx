import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkList } from '@/components/ui/link-list';
import { photoPath } from '@/lib/portfolio/evidence-places';
import { fillInPage } from '@/lib/portfolio/filling-in';
import { activityText, handInText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import type { InSeries } from '../load-series';
import { HandInForm } from './hand-in-form';

type HandInViewProps = {
  series: InSeries[];
  /** What was just done, as the address says it. */
  after: { submitted: number; left: number; isSaved: boolean };
};

export function HandInView({ series, after }: HandInViewProps) {
  const complete = series.filter(({ isComplete }) => isComplete);
  const incomplete = series.filter(({ isComplete }) => !isComplete);
  return (
    <>
      {after.submitted > 0 && <Alert variant="success">{text.submitted(after.submitted)}</Alert>}
      {after.left > 0 && <Alert variant="warning">{text.left(after.left)}</Alert>}
      {after.isSaved && <Alert variant="success">{activityText.after.bewaard}</Alert>}
      {series.length === 0 && (
        <EmptyState heading={text.nothing}>
          <ButtonLink href="/mijn/portfolio">{text.toPortfolio}</ButtonLink>
        </EmptyState>
      )}
      {complete.length > 0 && (
        <section className="flow" aria-labelledby="klaar">
          <h2 id="klaar">{text.complete(complete.length)}</h2>
          <List activities={complete} />
          <HandInForm drafts={complete.map(({ id, version }) => ({ id, version }))} />
        </section>
      )}
      {incomplete.length > 0 && (
        <section className="flow" aria-labelledby="nog-niet">
          <h2 id="nog-niet">{text.incomplete(incomplete.length)}</h2>
          <List activities={incomplete} />
        </section>
      )}
      <LinkList
        items={[
          { href: photoPath, label: text.photo },
          series.length > 0 && { href: '/mijn/portfolio', label: text.toPortfolio },
        ]}
      />
    </>
  );
}

function List({ activities }: { activities: InSeries[] }) {
  return (
    <ul className="bulleted">
      {activities.map(({ id, title, lastDay }) => (
        <li key={id}>
          <a href={fillInPage(id)}>{title || activityText.untitled}</a>
          {lastDay && `, ${formatShortDate(lastDay)}`}
        </li>
      ))}
    </ul>
  );
}

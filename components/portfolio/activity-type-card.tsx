import { Card } from '@/components/ui/card';
import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { reviewTexts } from '@/lib/text/nl/portfolio/portfolio';

const { type: text } = whatCountsText;

type Fact = { term: string; description: string };

export function ActivityTypeCard({ type }: { type: ActivityType }) {
  const id = `soort-${type.code}`;
  return (
    <Card as="article" labelledBy={id}>
      <h3 id={id}>{type.name}</h3>
      <Said term={text.conditions} words={type.conditions} />
      <Said term={text.example} words={type.example} />
      <dl className="grid gap-x-8 gap-y-3 border-t border-line pt-3 sm:grid-cols-2">
        {factsOf(type).map(({ term, description }) => (
          <div key={term}>
            <dt className="font-semibold">{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Said({ term, words }: { term: string; words: string | null }) {
  if (words === null) return null;
  return (
    <p>
      <strong>{term}:</strong> {words}
    </p>
  );
}

function factsOf(type: ActivityType): Fact[] {
  return [
    { term: text.points, description: text.pointsPerUnit(decimalOf(type.pointsPerUnit), type.unit) },
    { term: text.maximum, description: activityMaxima(type) },
    { term: text.evidence, description: type.evidenceRequired ? text.evidenceRequired : text.evidenceOptional },
    { term: text.review, description: reviewOf(type) },
  ];
}

export function activityMaxima({ maxPerActivity, maxPerYear, maxPerCycle }: ActivityType): string {
  const said = (most: Hundredths | null, say: (most: number) => string) =>
    most === null ? [] : [say(decimalOf(most))];
  const maxima = [
    ...said(maxPerActivity, text.perActivity),
    ...said(maxPerYear, text.perYear),
    ...said(maxPerCycle, text.perCycle),
  ];
  return maxima.join(', ') || text.noMaximum;
}

function reviewOf({ review, givesAccreditedPoints }: ActivityType): string {
  return [reviewTexts[review], ...(givesAccreditedPoints ? [text.accredited] : [])].join(' ');
}

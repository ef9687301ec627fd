import { Card } from '@/components/ui/card';
import { DescriptionList, type DescriptionListRow } from '@/components/ui/description-list';
import { decimalOf, type Hundredths } from '@/lib/portfolio/amounts';
import type { ActivityType } from '@/lib/portfolio/normset';
import { reviewTexts } from '@/lib/text/nl/portfolio';
import { whatCountsText } from '@/lib/text/nl/what-counts';

const { type: text } = whatCountsText;

/** One type of activity: what it gives, at most, on which conditions. */
export function ActivityTypeCard({ type }: { type: ActivityType }) {
  const id = `soort-${type.code}`;
  return (
    <Card as="article" labelledBy={id}>
      <h3 id={id}>{type.name}</h3>
      <DescriptionList rows={rowsOf(type)} />
    </Card>
  );
}

function rowsOf(type: ActivityType): DescriptionListRow[] {
  return [
    { term: text.points, description: text.pointsPerUnit(decimalOf(type.pointsPerUnit), type.unit) },
    { term: text.maximum, description: maximaOf(type) },
    { term: text.evidence, description: type.evidenceRequired ? text.evidenceRequired : text.evidenceOptional },
    { term: text.review, description: reviewOf(type) },
    ...optional(text.conditions, type.conditions),
    ...optional(text.example, type.example),
  ];
}

function maximaOf({ maxPerActivity, maxPerYear, maxPerCycle }: ActivityType): string {
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

function optional(term: string, description: string | null): DescriptionListRow[] {
  return description === null ? [] : [{ term, description }];
}

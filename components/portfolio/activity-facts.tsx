import { DescriptionList } from '@/components/ui/description-list';
import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { unitsText } from '@/lib/text/nl/portfolio/portfolio';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

type ActivityFactsProps = {
  activity: {
    firstDay: CalendarDate | null;
    lastDay: CalendarDate | null;
    units: Hundredths | null;
    organiser: string;
    role: string;
    learned: string;
    submittedAt: Date | null;
    confirmation: { group: string; members: number } | null;
  };
  /** Undefined for one that no norm set knows, or while there is none. */
  type: ActivityType | undefined;
};

export function ActivityFacts({ activity, type }: ActivityFactsProps) {
  const { facts, notFilledIn } = activityText;
  const { units, organiser, role, learned, submittedAt, confirmation } = activity;
  const optional = [
    { term: facts.organiser, description: organiser },
    { term: facts.role, description: role },
    { term: facts.learned, description: learned && <span className="whitespace-pre-line">{learned}</span> },
    { term: facts.confirmation, description: confirmation && activityText.confirmedBy(confirmation) },
    { term: facts.submittedAt, description: submittedAt && formatDateTime(submittedAt) },
  ];
  return (
    <DescriptionList
      rows={[
        { term: facts.type, description: type ? `${type.name} (${type.category})` : notFilledIn },
        { term: facts.days, description: daysText(activity) ?? notFilledIn },
        { term: facts.units, description: units === null ? notFilledIn : unitsText(decimalOf(units), type?.unit) },
        ...optional.filter(({ description }) => description),
      ]}
    />
  );
}

function daysText({ firstDay, lastDay }: ActivityFactsProps['activity']): string | null {
  if (lastDay === null) return null;
  const last = formatDate(lastDay);
  return firstDay === null || firstDay === lastDay ? last : activityText.period(formatDate(firstDay), last);
}

import { rulesAddress } from '@/components/portfolio/rules-address';
import { EmptyState } from '@/components/ui/empty-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { formatDate } from '@/lib/text/nl/shared/format';

const { none: text } = whatCountsText;

export function NoRules({ day, nearest }: { day: CalendarDate; nearest: CalendarDate | null }) {
  return (
    <EmptyState heading={text.heading(formatDate(day))}>
      {nearest ? (
        <p>
          {text.first(formatDate(nearest))} <a href={rulesAddress(nearest)}>{text.link}</a>
        </p>
      ) : (
        text.nothing
      )}
    </EmptyState>
  );
}

import { ActivityTypeCard } from '@/components/portfolio/activity-type-card';
import { Markdown } from '@/components/ui/markdown';
import type { HeldRules } from '@/lib/portfolio/rules-on-day';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { whatCountsText as text } from '@/lib/text/nl/content/what-counts';
import { formatDate } from '@/lib/text/nl/shared/format';
import { rulesAddress } from './rules-address';
import { WholeCycle } from './whole-cycle';

type RulesViewProps = { rules: HeldRules; day: CalendarDate; today: CalendarDate };

export function RulesView({ rules, day, today }: RulesViewProps) {
  const { normSet, assumptions, next } = rules;
  const { categories, activityTypes } = normSet;
  return (
    <>
      <HeldOn rules={rules} day={day} today={today} />
      {next && (
        <p>
          <a href={rulesAddress(next)}>{text.next(formatDate(next))}</a>
        </p>
      )}
      <WholeCycle rules={rules} />
      {categories.map(({ code }) => {
        const types = activityTypes.filter(({ category }) => category === code);
        return (
          <section key={code} aria-labelledby={`categorie-${code}`} className="flow">
            <h2 id={`categorie-${code}`}>{text.category.heading(code)}</h2>
            {types.length === 0 && <p>{text.category.empty}</p>}
            {types.map((type) => (
              <ActivityTypeCard key={type.code} type={type} />
            ))}
          </section>
        );
      })}
      {assumptions && (
        <section aria-labelledby="aannames" className="flow">
          <h2 id="aannames">{text.assumptions}</h2>
          <Markdown text={assumptions} topLevel={3} />
        </section>
      )}
      <p>
        <a href="/vragen?vraag=digital_portfolio#digital_portfolio">{text.questions}</a>
      </p>
    </>
  );
}

function HeldOn({ rules: { normSet }, day, today }: RulesViewProps) {
  const { validFrom, validTo } = normSet;
  const isToday = day === today;
  return (
    <p>
      {isToday ? text.held.today(formatDate(day)) : text.held.other(formatDate(day))}{' '}
      {validTo ? text.held.between(formatDate(validFrom), formatDate(validTo)) : text.held.since(formatDate(validFrom))}{' '}
      {!isToday && <a href="/wat-telt-mee">{text.held.toToday}</a>}
    </p>
  );
}

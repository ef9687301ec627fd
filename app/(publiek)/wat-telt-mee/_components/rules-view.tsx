import { rulesAddress } from '@/components/portfolio/rules-address';
import { RulesErrata } from '@/components/portfolio/rules-errata';
import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { Markdown } from '@/components/ui/markdown';
import { typesToChoose, workOutOne } from '@/lib/portfolio/one-activity';
import type { HeldRules } from '@/lib/portfolio/rules-on-day';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { whatCountsText as text } from '@/lib/text/nl/content/what-counts';
import { formatDate } from '@/lib/text/nl/shared/format';
import { TypesTable } from './types-table';
import { WholeCycle } from './whole-cycle';
import { type Reckoning, WorkItOut } from './work-it-out';

type RulesViewProps = {
  rules: HeldRules;
  day: CalendarDate;
  today: CalendarDate;
  /** The category that is looked at; '' for all. */
  category: string;
  asked: Reckoning['asked'];
  /** A version that an erratum took the place of. */
  isEarlier?: boolean;
};

export function RulesView({ rules, day, today, category, asked, isEarlier = false }: RulesViewProps) {
  const { normSet, assumptions, next } = rules;
  const { categories, activityTypes } = normSet;
  const otherDay = day === today ? null : day;
  const chosen = categories.some(({ code }) => code === category) ? category : '';
  return (
    <>
      <HeldOn rules={rules} day={day} today={today} />
      {isEarlier ? <Earlier from={normSet.validFrom} /> : <RulesErrata errata={rules.errata} />}
      <TypesTable {...{ categories, activityTypes, chosen }} day={otherDay} />
      <WorkItOut types={typesToChoose(normSet)} asked={asked} answer={workOutOne(asked, normSet)} day={otherDay} />
      <WholeCycle rules={rules} />
      {assumptions && (
        <Details summary={text.assumptions}>
          <Markdown text={assumptions} topLevel={3} />
        </Details>
      )}
      {next && (
        <p>
          <a href={rulesAddress(next)}>{text.next(formatDate(next))}</a>
        </p>
      )}
    </>
  );
}

function Earlier({ from }: { from: CalendarDate }) {
  return (
    <Alert variant="warning" heading={text.errata.isBefore}>
      <p>{text.errata.counts}</p>
      <p>
        <a href={rulesAddress(from)}>{text.errata.toCounting}</a>
      </p>
    </Alert>
  );
}

function HeldOn({ rules: { normSet }, day, today }: Pick<RulesViewProps, 'rules' | 'day' | 'today'>) {
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

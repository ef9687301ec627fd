import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { readRulesQuery, rulesOnDay } from '@/lib/portfolio/rules-on-day';
import { openPage } from '@/lib/server/access/door';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { single } from '@/lib/server/platform/page';
import { tidy } from '@/lib/shared/typed-text';
import { whatCountsText as text } from '@/lib/text/nl/content/what-counts';
import { DayForm } from './_components/day-form';
import { NoRules } from './_components/no-rules';
import { RulesView } from './_components/rules-view';

export const metadata: Metadata = { title: text.title };

export default async function WhatCountsPage({ searchParams }: { searchParams: Promise<{ op?: string | string[] }> }) {
  const { today } = await openPage('read_public_pages');
  const typed = tidy(single((await searchParams).op) ?? '');
  const { day, error } = readRulesQuery(typed, today);
  const rules = day && rulesOnDay(await listNormsets(), day);
  return (
    <SitePage current="what_counts" trail={[]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <DayForm typed={typed} error={error} />
      {day && rules?.held && <RulesView rules={rules.held} day={day} today={today} />}
      {day && rules?.held === null && <NoRules day={day} nearest={rules.nearest} />}
    </SitePage>
  );
}

import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Section } from '@/components/ui/section';
import { readRulesQuery, rulesOnDay } from '@/lib/portfolio/rules-on-day';
import { findNormset, listNormsets, type StoredNormset } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import { single } from '@/lib/server/platform/page';
import { isUuid } from '@/lib/shared/ids';
import { firstValue } from '@/lib/shared/list-address';
import { tidy } from '@/lib/shared/typed-text';
import { whatCountsText as text } from '@/lib/text/nl/content/what-counts';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { DayForm } from './_components/day-form';
import { HowPointsCome } from './_components/how-points-come';
import { NoRules } from './_components/no-rules';
import { RulesView } from './_components/rules-view';

export const metadata: Metadata = { title: text.title };

export default definePage('read_public_pages', async ({ today, query }) => {
  const typed = tidy(single(query.op) ?? '');
  const earlier = await findEarlierVersion(firstValue(query.versie));
  const asOf = earlier && typed === '' ? formatShortDate(earlier.normSet.validFrom) : typed;
  const { day, error } = readRulesQuery(asOf, today);
  const published = await listNormsets();
  const rules = day && rulesOnDay(earlier ? withEarlier(published, earlier) : published, day);
  const asked = { type: firstValue(query.soort), units: tidy(firstValue(query.aantal)) };
  const category = firstValue(query.categorie);
  return (
    <SitePage current="what_counts" trail={[]} title={text.title} lead={text.lead} snelmenu={false}>
      {day && rules?.held && (
        <RulesView rules={rules.held} {...{ day, today, category, asked }} isEarlier={rules.held.id === earlier?.id} />
      )}
      {day && rules?.held === null && <NoRules day={day} nearest={rules.nearest} />}
      <HowPointsCome {...(await getSettings(today))} />
      <Section id="andere-dag" heading={text.day.heading}>
        <DayForm typed={typed} error={error} />
      </Section>
    </SitePage>
  );
});

/** One that an erratum took the place of. */
async function findEarlierVersion(id: string): Promise<StoredNormset | null> {
  const found = isUuid(id) ? await findNormset(id) : null;
  return found && !found.counts ? found : null;
}

/** In the place of what counts for the same days. */
function withEarlier(published: readonly StoredNormset[], earlier: StoredNormset): StoredNormset[] {
  return published.map((one) => (one.normSet.validFrom === earlier.normSet.validFrom ? earlier : one));
}

import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { getSettings } from '@/lib/server/content/data/settings';
import { providersText as text } from '@/lib/text/nl/providers/admission';
import { ProvidersView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('ask_for_admission', async ({ today }) => {
  const settings = await getSettings(today);
  const facts = {
    feeCents: settings.accreditationFeeCents,
    renewalFeeCents: settings.accreditationRenewalFeeCents,
    vatPercent: settings.accreditationVatPercent,
    answerWeeks: settings.accreditationWeeks,
    validYears: settings.accreditationYears,
  };
  return (
    <SitePage current="providers" trail={[]} title={text.title} lead={text.lead}>
      <ProvidersView facts={facts} />
    </SitePage>
  );
});

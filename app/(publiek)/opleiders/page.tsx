import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { providersText } from '@/lib/text/nl/courses/admission';
import { ProvidersView } from './view';

export const metadata: Metadata = { title: providersText.title };

export default async function ProvidersPage() {
  const { today } = await openPage('ask_for_admission');
  const settings = await getSettings(today);
  const facts = {
    feeCents: settings.accreditationFeeCents,
    renewalFeeCents: settings.accreditationRenewalFeeCents,
    vatPercent: settings.accreditationVatPercent,
    answerWeeks: settings.accreditationWeeks,
    validYears: settings.accreditationYears,
  };
  return (
    <SitePage current="providers" trail={[]} title={providersText.title}>
      <ProvidersView facts={facts} />
    </SitePage>
  );
}

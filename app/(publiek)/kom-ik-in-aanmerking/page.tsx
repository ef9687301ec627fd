import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { beforehandFields, checkBeforehand } from '@/lib/eligibility/check-beforehand';
import { getSettings } from '@/lib/server/content/data/settings';
import { firstValue } from '@/lib/shared/list-address';
import { beforehandText as text } from '@/lib/text/nl/eligibility/check-beforehand';
import { BeforehandView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('read_public_pages', async ({ now, today, query }) => {
  const { minimumHours } = await getSettings(today);
  const [functie = '', werkgever = '', uren = '', onderschrijf = ''] = beforehandFields.map((field) =>
    firstValue(query[field]).trim(),
  );
  const typed = { functie, werkgever, uren, onderschrijf };
  return (
    <SitePage current="check_beforehand" trail={[]} title={text.title} lead={text.lead}>
      <BeforehandView
        typed={typed}
        answer={checkBeforehand(typed, { today, now, minimumHours })}
        minimumHours={minimumHours}
      />
    </SitePage>
  );
});

import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { linesAtOnce } from '@/lib/register/number-list';
import { exampleNumber } from '@/lib/register/registration-number';
import { getSettings } from '@/lib/server/content/data/settings';
import { numberListText as text } from '@/lib/text/nl/register/number-list';
import { NumberListForm } from './number-list-form';

export const metadata: Metadata = { title: text.title, robots: { index: false } };

export default definePage('search_register', async ({ today }) => {
  const settings = await getSettings(today);
  return (
    <SitePage current="register" trail={['register']} title={text.title} lead={text.lead}>
      <NumberListForm most={linesAtOnce(settings)} example={exampleNumber(settings)} />
    </SitePage>
  );
});

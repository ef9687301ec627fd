import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Bulleted } from '@/components/ui/bulleted';
import { getSettings } from '@/lib/server/content/data/settings';
import { weeks } from '@/lib/text/nl/shared/amounts';
import { accessibilityText as text } from '@/lib/text/nl/site/accessibility';

export const metadata: Metadata = { title: text.title };

/** The widths at which tests/e2e runs axe over every page: the statement claims only what was tested. */
const TESTED = { narrowPixels: 320, widePixels: 1280 };

export default definePage('read_public_pages', async ({ today }) => {
  const { managerEmail, answerWeeks } = await getSettings(today);
  const facts = { ...TESTED, contactEmail: managerEmail, answerTerm: weeks(answerWeeks) };
  return (
    <SitePage current={null} trail={[]} title={text.title} lead={text.lead}>
      <h2>{text.aim.heading}</h2>
      <p>{text.aim.text}</p>
      <h2>{text.tested.heading}</h2>
      <Bulleted items={text.tested.items(facts)} />
      <h2>{text.notTested.heading}</h2>
      <p>{text.notTested.text}</p>
      <h2>{text.report.heading}</h2>
      <p>{text.report.text(facts)}</p>
    </SitePage>
  );
});

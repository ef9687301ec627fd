import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { firstValue, wholeNumber } from '@/lib/shared/list-address';
import { handInText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { PortfolioPage } from '../_components/portfolio-page';
import { loadSeries } from '../load-series';
import { HandInView } from './view';

export const metadata: Metadata = { title: text.title };

/** What began as files and is filled in, to hand in together. */
export default definePage('keep_portfolio', async (asked) => {
  const submitted = wholeNumber(firstValue(asked.query.ingediend));
  const left = wholeNumber(firstValue(asked.query.bleef));
  return (
    <PortfolioPage title={text.title}>
      <HandInView series={await loadSeries(asked)} after={{ submitted, left, isSaved: asked.done === 'bewaard' }} />
    </PortfolioPage>
  );
});

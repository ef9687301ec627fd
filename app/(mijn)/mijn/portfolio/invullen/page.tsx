import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { FILL_IN_AFTER, fillInPage, HANDING_IN, nextToFillIn, readFillInAfter } from '@/lib/portfolio/filling-in';
import { firstValue } from '@/lib/shared/list-address';
import { fillInText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { loadSeries } from '../load-series';

export const metadata: Metadata = { title: text.title };

/** Shows nothing: it leads to the next draft to fill in, or to where they are handed in together. */
export default definePage('keep_portfolio', async (asked) => {
  const series = await loadSeries(asked);
  const after = readFillInAfter(firstValue(asked.query[FILL_IN_AFTER]));
  const news = asked.done === 'bewaard' ? '?na=bewaard' : '';
  // What is none of the series was filled in by itself, as a rejected one that is mended.
  if (after && !series.some(({ id }) => id === after)) redirect(`/mijn/portfolio/${after}${news}`);
  if (series.length === 0) redirect('/mijn/portfolio');
  const next = nextToFillIn(series, after);
  redirect(`${next ? fillInPage(next) : HANDING_IN}${news}`);
});

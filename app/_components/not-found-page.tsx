import { ErrorPage } from '@/components/frame/error-page';
import { answerWithStatus } from '@/lib/server/platform/answer-status';
import { troubleTexts } from '@/lib/text/nl/site/frame';
import { SiteFrame } from './site-page';

/** The 404 of everything but the register's numbers. */
export function NotFoundPage() {
  return (
    <SiteFrame current={null} trail={[]} title={troubleTexts.not_found.title}>
      <ErrorPage trouble="not_found" />
    </SiteFrame>
  );
}

/** The same for a page that finds in the end that what was asked for doesn't exist, or not for whoever asks. */
export async function notAvailable() {
  await answerWithStatus(404);
  return <NotFoundPage />;
}

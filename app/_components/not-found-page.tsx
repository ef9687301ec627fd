import { ErrorPage } from '@/components/frame/error-page';
import { troubleTexts } from '@/lib/text/nl/frame';
import { SitePage } from './site-page';

/** The 404 of everything but the register's numbers. */
export function NotFoundPage() {
  return (
    <SitePage current={null} trail={[]} title={troubleTexts.not_found.title}>
      <ErrorPage trouble="not_found" />
    </SitePage>
  );
}

import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { single } from '@/lib/server/platform/page';
import { ownPath } from '@/lib/shared/typed-form';
import { logInText } from '@/lib/text/nl/access/account';
import { LogInView } from './view';

export const metadata: Metadata = { title: logInText.title };

export default definePage('log_in', ({ query, done }) => (
  <SitePage current="log_in" trail={[]} title={logInText.title}>
    <LogInView reason={done} next={ownPath(single(query.naar)) ?? ''} />
  </SitePage>
));

import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { listOpenClaims } from '@/lib/server/attendance/data/claim-lists';
import { readPlace } from '@/lib/shared/list-place';
import { providerClaimsText as text } from '@/lib/text/nl/attendance/claims';
import { ProviderPage } from '../../_components/provider-page';
import { ProviderClaimsView } from './view';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default definePage('act_for_provider', async ({ actor, today, query, done }) => (
  <ProviderPage title={text.title} lead={text.lead}>
    <ProviderClaimsView
      page={await listOpenClaims(actor.accountId, { today, place: readPlace(query), size: SIZE })}
      after={done}
    />
  </ProviderPage>
));

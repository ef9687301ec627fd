import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { getSettings } from '@/lib/server/content/data/settings';
import { findAdmission } from '@/lib/server/providers/confirm-admission';
import { admissionText } from '@/lib/text/nl/providers/admission';
import { AdmissionView } from './view';

export const metadata: Metadata = { title: admissionText.states.requested.title, robots: { index: false } };

/** Opening it does nothing: a mail scanner opens links too. The button does; later it says what became of the request. */
export default definePage('ask_for_admission', async ({ now, today }, { token }: { token: string }) => {
  const provider = await findAdmission(token);
  const isExpired = provider?.state === 'requested' && provider.expiresAt !== null && provider.expiresAt <= now;
  const state = isExpired ? 'expired' : (provider?.state ?? 'unknown');
  const { managerEmail } = await getSettings(today);
  return (
    <SitePage current="providers" trail={['providers']} {...admissionText.states[state]}>
      <AdmissionView {...{ state, provider, token, managerEmail }} />
    </SitePage>
  );
});

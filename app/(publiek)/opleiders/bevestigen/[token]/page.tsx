import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { findAdmission } from '@/lib/server/courses/confirm-admission';
import { admissionText } from '@/lib/text/nl/courses/admission';
import { AdmissionView } from './view';

export const metadata: Metadata = { title: admissionText.states.requested.title, robots: { index: false } };

/** Opening it does nothing: a mail scanner opens links too. The button does; later it says what became of the request. */
export default async function AdmissionPage({ params }: { params: Promise<{ token: string }> }) {
  const { now, today } = await openPage('ask_for_admission');
  const { token } = await params;
  const provider = await findAdmission(token);
  const isExpired = provider?.state === 'requested' && provider.expiresAt !== null && provider.expiresAt <= now;
  const state = isExpired ? 'expired' : (provider?.state ?? 'unknown');
  const { managerEmail } = await getSettings(today);
  return (
    <SitePage current="providers" trail={[place('providers')]} title={admissionText.states[state].title}>
      <AdmissionView {...{ state, provider, token, managerEmail }} />
    </SitePage>
  );
}

import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { loadOwnCertification } from '@/lib/server/certification/own-certification';
import { loadObjectionTerm } from '@/lib/server/content/objection-term';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { ownCertificationText as text } from '@/lib/text/nl/certification/certification';
import { CertificationView } from './view';

export const metadata: Metadata = { title: text.title };

/** For everybody who has a registration, in whatever state. */
export default definePage('keep_portfolio', async ({ actor, today, done }) => {
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration) redirect('/mijn');
  const { cycles, certifications } = await loadOwnCertification(registration, today);
  const ended = [];
  for (const { decision, ...one } of certifications.filter(({ state }) => state !== 'requested'))
    ended.push({
      ...one,
      decision: decision && { ...decision, objection: await loadObjectionTerm(decision.on, today) },
    });
  return (
    <SitePage current="my_register" trail={['my_register']} title={text.title} lead={text.lead}>
      <CertificationView
        {...{ registration, cycles, ended, today }}
        hasRequested={certifications.length > 0}
        after={done}
      />
    </SitePage>
  );
});

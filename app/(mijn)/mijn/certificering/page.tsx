import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { loadOwnCertification } from '@/lib/server/certification/own-certification';
import { loadObjectionTerm } from '@/lib/server/content/objection-term';
import { single } from '@/lib/server/platform/page';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { ownCertificationText as text } from '@/lib/text/nl/certification/certification';
import { CertificationView } from './view';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

/** For everybody who has a registration, in whatever state. */
export default async function CertificationPage({ searchParams }: Props) {
  const opened = await openPage('keep_portfolio');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
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
    <SitePage current="my_register" trail={[place('my_register')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <CertificationView
        {...{ registration, cycles, ended, today }}
        hasRequested={certifications.length > 0}
        after={single((await searchParams).na)}
      />
    </SitePage>
  );
}
